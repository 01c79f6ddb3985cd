import { useTranslation } from 'react-i18next';
import type { BackupContent } from '@shared/contract/safety';
import { dateTime } from '../../lib/format';
import { useFormat } from '../../lib/useFormat';
import { sizeText } from '../../lib/sizeText';
import styles from './backups.module.css';

const ROWS = [
  'madeAt',
  'bytes',
  'connections',
  'plans',
  'joinWays',
  'people',
  'auditEntries',
  'days',
  'rows',
] as const;

interface Props {
  readonly backup: BackupContent;
  readonly present: BackupContent | undefined;
}

/** What a backup holds beside what there is now; what differs stands out, but for sizes: a copy is packed. */
export function ContentTable({ backup, present }: Props) {
  const { t } = useTranslation('safety');
  const { number } = useFormat();
  const texts = ({ madeAt, bytes, statistics, ...counts }: BackupContent): Record<string, string> => ({
    ...Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, number(Number(count))])),
    madeAt: dateTime(madeAt),
    bytes: sizeText(bytes),
    days: statistics === null ? t('noDays') : t('dialog.span', statistics),
    rows: number(statistics?.rows ?? 0),
  });
  const before = texts(backup);
  const now = present && texts(present);
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          <td />
          <th scope="col">{t('dialog.backup')}</th>
          <th scope="col">{t('dialog.present')}</th>
        </tr>
      </thead>
      <tbody>
        {ROWS.map((row) => (
          <tr key={row} data-differs={row !== 'bytes' && now !== undefined && now[row] !== before[row]}>
            <th scope="row">{t(`dialog.${row}`)}</th>
            <td>{before[row]}</td>
            <td>{now?.[row]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
