import { useTranslation } from 'react-i18next';
import type { TransferPlan } from '@shared/domain/transfer';
import { useFormat } from '@renderer/lib/useFormat';
import { retryFixes } from './retryFixes';
import styles from './wizard.module.css';

/** What is done this time about the groups that did not succeed in the plan before. */
export function RetryFixes({ parent }: { parent: TransferPlan }) {
  const { t } = useTranslation('transfers');
  const { number } = useFormat();
  const fixes = retryFixes(parent);
  if (fixes.length === 0) return null;
  return (
    <section className={styles['part']}>
      <h3>{t('wizard.retry.title')}</h3>
      <ul className={styles['facts']}>
        {fixes.map(({ fix, count }) => (
          <li key={fix}>
            <span className={styles['factCount']}>{number(count)}</span>
            <span>{fix === 'unsent' ? t('wizard.retry.unsent') : t(`wizard.retry.advice.${fix}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
