import { useTranslation } from 'react-i18next';
import { missingOf, sumOf, type HandCounts } from './hand';
import styles from './shares.module.css';

/** Whether the numbers by hand add up, and what is missing. */
export function HandSum({ counts, total }: { counts: HandCounts; total: number }) {
  const { t } = useTranslation('transfers');
  const missing = missingOf(counts, total);
  return (
    <span className={styles['handSum']} data-tone={missing === 0 ? 'verified' : 'waiting'} role="status">
      <span>{t('wizard.share.sum', { sum: sumOf(counts), count: total })}</span>
      {missing > 0 && <strong>{t('wizard.share.missing', { count: missing })}</strong>}
      {missing < 0 && <strong>{t('wizard.share.over', { count: -missing })}</strong>}
    </span>
  );
}
