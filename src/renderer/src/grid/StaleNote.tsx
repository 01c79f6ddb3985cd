import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from './StaleNote.module.css';

/** Rows came or went since the order was made; nothing moves before the admin wants it. */
export function StaleNote({ onRefresh }: { readonly onRefresh: () => void }) {
  const { t } = useTranslation('grid');
  return (
    <div className={styles['stale']} role="status">
      <span>{t('stale')}</span>
      <Button size="small" type="link" onClick={onRefresh}>
        {t('refresh')}
      </Button>
    </div>
  );
}
