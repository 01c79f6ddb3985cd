import { RedoOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { TransferPlan } from '@shared/domain/transfer';
import { useLanguage } from '@renderer/i18n/useLanguage';
import { useFormat } from '@renderer/lib/useFormat';
import { itemCause } from '../itemCause';
import styles from './causes.module.css';
import { type Cause, type CauseRow, causeRows, secondTry } from './causes';
import { useAdvice } from './useAdvice';

interface Props {
  readonly plan: TransferPlan;
  /** The cause whose groups the grid shows. */
  readonly shown: Cause | null;
  readonly onShow: (cause: Cause | null) => void;
  /** Begins a plan of what failed; undefined while this one still runs or nothing would be in it. */
  readonly onAgain: (() => void) | undefined;
}

/** Why groups failed or were left out, by cause, with what to do; and what a second plan would do about it. */
export function PlanCauses({ plan, shown, onShow, onAgain }: Props) {
  const { t } = useTranslation(['transfers', 'common']);
  const rows = causeRows(plan);
  if (rows.length === 0) return null;
  return (
    <section className={styles['causes']} aria-label={t('causes.title')}>
      <ul className={styles['list']}>
        {rows.map((row) => (
          <Row
            key={`${row.state} ${row.cause}`}
            row={row}
            on={shown === row.cause}
            onClick={() => onShow(shown === row.cause ? null : row.cause)}
          />
        ))}
      </ul>
      {onAgain !== undefined && <Again plan={plan} onAgain={onAgain} />}
    </section>
  );
}

function Row({ row, on, onClick }: { row: CauseRow; on: boolean; onClick: () => void }) {
  const { t } = useTranslation(['transfers', 'common']);
  const { number } = useFormat();
  const advice = useAdvice();
  const cause = itemCause(row, useLanguage(), t);
  const fixes = row.fixes.map(advice).join(t('common:listSeparator'));
  return (
    <li>
      <button
        type="button"
        className={styles['row']}
        aria-pressed={on}
        title={t('causes.showOnly')}
        onClick={onClick}
      >
        <span className={styles['count']} data-state={row.state}>
          {number(row.count)}
        </span>
        <span className={styles['word']}>{t(`item.${row.state}`)}</span>
        <span className={styles['text']}>
          {row.errcode !== null && <code className={styles['code']}>{row.errcode}</code>}
          <span>{cause?.text}</span>
          <span className={styles['fix']}>{cause?.fix}</span>
        </span>
        <span className={styles['advice']}>{fixes}</span>
      </button>
    </li>
  );
}

function Again({ plan, onAgain }: { plan: TransferPlan; onAgain: () => void }) {
  const { t } = useTranslation('transfers');
  const advice = useAdvice();
  const { groups, fixes } = secondTry(plan);
  const parts = fixes.map((fix) => t('again.part', { count: fix.count, advice: advice(fix) }));
  return (
    <div className={styles['again']}>
      {groups > 0 && (
        <Button
          type="primary"
          size="small"
          icon={<RedoOutlined aria-hidden="true" />}
          title={t('again.hint')}
          onClick={onAgain}
        >
          {t('again.action', { count: groups })}
        </Button>
      )}
      <span>{parts.join(' · ')}</span>
    </div>
  );
}
