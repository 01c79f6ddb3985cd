import { useTranslation } from 'react-i18next';
import styles from './OpeningScreen.module.css';

/** The shape of the frame, as the page's skeleton drew it, until the first answer is there. */
export function OpeningScreen() {
  const { t } = useTranslation('frame');
  return (
    <div className={styles['opening']} role="status">
      <div className={styles['top']} />
      <div className={styles['rail']} />
      <div className={styles['rest']}>
        <p className={styles['words']}>{t('store.opening')}</p>
      </div>
    </div>
  );
}
