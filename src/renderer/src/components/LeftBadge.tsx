import { useTranslation } from 'react-i18next';
import styles from './LeftBadge.module.css';

/** Says that a person has left. */
export function LeftBadge() {
  const { t } = useTranslation('common');
  return <span className={styles['left']}>{t('left')}</span>;
}
