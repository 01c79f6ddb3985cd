import { DownOutlined, RightOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { WINDOW_LIMIT } from '@shared/domain/limits';
import type { ItemReason, TransferItem, TransferPlan } from '@shared/domain/transfer';
import { Bones } from '@renderer/components/Bones';
import { ErrorNote } from '@renderer/components/ErrorNote';
import { Id } from '@renderer/components/Id';
import { useFormat } from '@renderer/lib/useFormat';
import { useQuery } from '@renderer/lib/useQuery';
import { visibleText } from '@renderer/lib/visibleText';
import styles from './wizard.module.css';

/** More groups than this are not listed below one reason. */
const MOST_LISTED = 200;

/** What the check left out, by reason, with what to do about it. */
export function BlockedItems({ plan }: { plan: TransferPlan }) {
  const { t } = useTranslation('transfers');
  if (plan.skipped.length === 0) return null;
  const count = plan.skipped.reduce((sum, entry) => sum + entry.count, 0);
  return (
    <section className={styles['blocked']}>
      <h3>{t('wizard.blocked.title', { count })}</h3>
      <ul>
        {plan.skipped
          .toSorted((a, b) => b.count - a.count)
          .map(({ reason, count: blocked }) => (
            <Reason key={reason} planId={plan.id} reason={reason} count={blocked} />
          ))}
      </ul>
    </section>
  );
}

interface ReasonProps {
  readonly planId: number;
  readonly reason: ItemReason;
  readonly count: number;
}

function Reason({ planId, reason, count }: ReasonProps) {
  const { t } = useTranslation('transfers');
  const { number } = useFormat();
  const [open, setOpen] = useState(false);
  const Caret = open ? DownOutlined : RightOutlined;
  return (
    <li className={styles['reason']}>
      <button
        type="button"
        className={styles['reasonHead']}
        aria-expanded={open}
        title={open ? t('wizard.blocked.hide') : t('wizard.blocked.show')}
        onClick={() => setOpen(!open)}
      >
        <Caret className={styles['caret']} aria-hidden="true" />
        <span className={styles['reasonText']}>
          <span>{t(`reason.${reason}.text`)}</span>
          <span className={styles['muted']}>{t(`reason.${reason}.fix`)}</span>
        </span>
        <span className={styles['reasonCount']}>{number(count)}</span>
      </button>
      {open && <Groups planId={planId} reason={reason} count={count} />}
    </li>
  );
}

function Groups({ planId, reason, count }: ReasonProps) {
  const { t } = useTranslation(['transfers', 'groups']);
  const { data, error } = useQuery('transfers.items', [
    { planId, states: ['skipped'], start: 0, count: WINDOW_LIMIT },
  ]);
  if (error !== undefined) return <ErrorNote error={error} />;
  if (data === undefined) return <Bones rows={3} rowHeight={26} />;
  const title = ({ name }: TransferItem): string =>
    name === null ? t('groups:unread') : visibleText(name).trim() || t('groups:unnamed');
  const listed = data.rows.filter((item) => item.reason === reason).slice(0, MOST_LISTED);
  return (
    <ul className={styles['reasonList']}>
      {listed.map((item) => (
        <li key={item.id}>
          <span className={styles['reasonName']} title={title(item)}>
            {title(item)}
          </span>
          <Id value={item.chatId} keep={18} />
        </li>
      ))}
      {count > listed.length && (
        <li className={styles['muted']}>{t('wizard.blocked.more', { count: count - listed.length })}</li>
      )}
    </ul>
  );
}
