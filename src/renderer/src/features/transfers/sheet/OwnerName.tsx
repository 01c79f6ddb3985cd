import { useTranslation } from 'react-i18next';
import { personName } from '../personName';
import styles from './sheet.module.css';

/** An old owner on paper: name and userid, or that nobody knows who it was. */
export function OwnerName({ userid, name }: { userid: string; name: string | null }) {
  const { t } = useTranslation('transfers');
  if (userid === '') return t('sheet.unknownOwner');
  const shown = personName(userid, name);
  return (
    <>
      {shown}
      {shown !== userid && <span className={styles['id']}>{userid}</span>}
    </>
  );
}
