import { useTranslation } from 'react-i18next';
import styles from './sheet.module.css';

const SIGNERS = ['giver', 'taker', 'hr'] as const;

/** Lines to sign on. */
export function SheetSignatures() {
  const { t } = useTranslation('transfers');
  return (
    <section className={styles['signatures']} aria-label={t('sheet.signatures')}>
      {SIGNERS.map((signer) => (
        <div key={signer} className={styles['sign']}>
          <span>{t(`sheet.sign.${signer}`)}</span>
          <span className={styles['line']} aria-hidden="true" />
          <span>{t('sheet.sign.date')}</span>
          <span className={styles['line']} aria-hidden="true" />
        </div>
      ))}
    </section>
  );
}
