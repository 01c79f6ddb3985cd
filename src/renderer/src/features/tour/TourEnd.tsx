import { useTranslation } from 'react-i18next';
import styles from './TourCard.module.css';

/** What was done: so many groups handed over, each read back. */
export function TourEnd({ count }: { count: number }) {
  const { t } = useTranslation('tour');
  return (
    <div className={styles['next']}>
      <div className={styles['words']} aria-live="polite">
        <h3>{t('steps.end')}</h3>
        <p>{t('says.end', { count })}</p>
      </div>
    </div>
  );
}
