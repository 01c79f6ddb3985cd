import { useTranslation } from 'react-i18next';
import styles from './connections.module.css';

/** What the vendor's console must know before a connection can work (D:92109, D:90664). */
export function SetupGuide() {
  const { t } = useTranslation('connections');
  return (
    <details className={styles['guide']}>
      <summary>{t('guide.title')}</summary>
      <ol>
        <li>{t('guide.app')}</li>
        <li>{t('guide.range')}</li>
        <li>{t('guide.contact')}</li>
        <li>{t('guide.ip')}</li>
      </ol>
    </details>
  );
}
