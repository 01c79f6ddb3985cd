import { WarningFilled } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import styles from './connections.module.css';

/** Asking Sobot for a token ends the one that the company's other integrations use: said before it happens. */
export function SharedTokenNote() {
  const { t } = useTranslation('connections');
  return (
    <div className={styles['note']} role="note">
      <WarningFilled className={styles['noteIcon']} aria-hidden="true" />
      <div>
        <p>{t('token.shared')}</p>
        <p className={styles['hint']}>{t('token.sharedHint')}</p>
      </div>
    </div>
  );
}
