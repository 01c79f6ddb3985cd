import { useTranslation } from 'react-i18next';
import type { AuditEntry } from '@shared/contract/app';
import { ConnectionDot } from '../../components/ConnectionDot';
import { shanghai } from '../../lib/format';
import { visibleText } from '../../lib/visibleText';
import { useConnections } from '../../state/AppState';
import styles from './audit.module.css';
import { useAuditWords } from './useAuditWords';

/** Audit entries, newest first. */
export function AuditTable({ rows }: { rows: readonly AuditEntry[] }) {
  const { t } = useTranslation('audit');
  const connections = useConnections();
  const words = useAuditWords();
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          <th scope="col">{t('at')}</th>
          <th scope="col">{t('action')}</th>
          <th scope="col">{t('connection')}</th>
          <th scope="col">{t('actor')}</th>
          <th scope="col">{t('detail')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const connection = connections.find((item) => item.id === row.connectionId);
          return (
            <tr key={row.id}>
              <td className={styles['time']}>{shanghai(row.at)}</td>
              <td className={styles['action']}>{words.action(row.action)}</td>
              <td>
                {row.connectionId !== null && (
                  <span className={styles['connection']}>
                    {connection !== undefined && <ConnectionDot color={connection.color} />}
                    <span>
                      {connection === undefined ? t('removedConnection') : visibleText(connection.name)}
                    </span>
                  </span>
                )}
              </td>
              <td>{visibleText(row.actor)}</td>
              <td className={styles['detail']}>{words.detail(row.detail)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
