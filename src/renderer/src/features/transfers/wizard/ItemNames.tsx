import { useTranslation } from 'react-i18next';
import type { ItemFilter } from '@shared/contract/transfers';
import type { TransferItem } from '@shared/domain/transfer';
import { Bones } from '@renderer/components/Bones';
import { ErrorNote } from '@renderer/components/ErrorNote';
import { Id } from '@renderer/components/Id';
import { useQuery } from '@renderer/lib/useQuery';
import { visibleText } from '@renderer/lib/visibleText';
import { personName } from '../personName';
import causeStyles from './causes.module.css';
import styles from './wizard.module.css';

/** More groups than this are not listed below one cause. */
const MOST_LISTED = 200;
const TOPICS = ['transfers.changed'] as const;

interface Props {
  readonly planId: number;
  readonly filter: Partial<Pick<ItemFilter, 'states' | 'causes'>>;
}

/** The groups of a draft that a cause holds back, or speaks against. */
export function ItemNames({ planId, filter }: Props) {
  const { t } = useTranslation(['transfers', 'groups']);
  const { data, error } = useQuery(
    'transfers.items',
    [{ planId, states: ['planned', 'skipped'], ...filter, start: 0, count: MOST_LISTED }],
    { topics: TOPICS },
  );
  if (error !== undefined) return <ErrorNote error={error} />;
  if (data === undefined) return <Bones rows={3} rowHeight={26} />;
  const title = ({ name }: TransferItem): string =>
    name === null ? t('groups:unread') : visibleText(name).trim() || t('groups:unnamed');
  return (
    <ul className={causeStyles['reasonList']}>
      {data.rows.map((item) => (
        <li key={item.id}>
          <span className={causeStyles['reasonName']} title={title(item)}>
            {title(item)}
          </span>
          {item.oldOwner !== '' && (
            <span className={styles['muted']}>{personName(item.oldOwner, item.oldOwnerName)}</span>
          )}
          {item.freeOn !== null && (
            <span className={causeStyles['freeOn']}>{t('wizard.blocked.freeOn', { day: item.freeOn })}</span>
          )}
          <Id value={item.chatId} keep={14} />
        </li>
      ))}
      {data.total > data.rows.length && (
        <li className={styles['muted']}>
          {t('wizard.blocked.more', { count: data.total - data.rows.length })}
        </li>
      )}
    </ul>
  );
}
