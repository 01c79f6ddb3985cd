import { useTranslation } from 'react-i18next';
import type { Connection } from '@shared/contract/connections';
import type { AppError } from '@shared/domain/errors';
import type { TransferPlan } from '@shared/domain/transfer';
import { visibleText } from '@renderer/lib/visibleText';
import { Callout } from '../Callout';
import { toSend } from '../itemStates';
import { busyTakers, takersText } from '../personName';
import { BlockedItems } from './BlockedItems';
import { Doubts } from './Doubts';
import { GiversTable } from './GiversTable';
import { kindTotals } from './kindTotals';
import { RetryFixes } from './RetryFixes';
import { ReverseCost } from './ReverseCost';
import { Schedule } from './Schedule';
import { StartBar } from './StartBar';
import { TakersTable } from './TakersTable';
import { Unchecked } from './Unchecked';
import { useHand } from './useHand';
import type { Draft } from './useDraft';
import styles from './wizard.module.css';

interface Props {
  readonly connection: Connection;
  readonly plan: TransferPlan;
  /** The plan that this one retries or reverses. */
  readonly parent: TransferPlan | null;
  readonly busy: boolean;
  readonly error: AppError | undefined;
  readonly onRevise: Draft['revise'];
  readonly onRecheck: Draft['recheck'];
  readonly onBack: () => void;
  readonly onKeep: () => void;
  readonly onStarted: () => void;
}

/** What would happen, owner by owner, taker by taker and day by day, and the one button that makes it happen. */
export function CheckStep({ connection, plan, parent, busy, error, onRevise, onRecheck, ...on }: Props) {
  const count = toSend(plan.total, plan.counts);
  const hand = useHand(plan, count, onRevise);
  return (
    <div className={styles['step']}>
      <div className={styles['body']} aria-busy={busy}>
        <Outcome plan={plan} count={count} />
        <div className={styles['columns']}>
          <div className={styles['main']}>
            {plan.origin === 'retry' && parent !== null && <RetryFixes parent={parent} />}
            {plan.origin === 'reverse' && <ReverseCost plan={plan} />}
            {count > 0 && <GiversTable plan={plan} />}
            <TakersTable plan={plan} count={count} hand={hand} onRevise={onRevise} onBack={on.onBack} />
            <BlockedItems plan={plan} onRevise={onRevise} />
            <Doubts plan={plan} />
          </div>
          {count > 0 && (
            <aside className={styles['aside']}>
              <Schedule plan={plan} />
              <Unchecked plan={plan} />
            </aside>
          )}
        </div>
      </div>
      <StartBar
        connection={connection}
        plan={plan}
        count={count}
        settled={!busy && hand.settled}
        error={error}
        onRecheck={() => void onRecheck()}
        {...on}
      />
    </div>
  );
}

function Outcome({ plan, count }: { plan: TransferPlan; count: number }) {
  const { t } = useTranslation('transfers');
  const { onjob, resigned } = kindTotals(plan.owners);
  if (count === 0) return <Callout tone="waiting">{t('wizard.nothing')}</Callout>;
  const how =
    onjob > 0 && resigned > 0
      ? t('wizard.mixed', { onjob, resigned })
      : t(onjob > 0 ? 'wizard.one.onjob' : 'wizard.one.resigned');
  return (
    <section className={styles['outcome']}>
      <h2>
        {plan.origin === 'reverse'
          ? t('wizard.willBack', { count })
          : plan.takers.length > 1
            ? t('wizard.willSeveral', { count, takers: busyTakers(plan.takers).length })
            : t('wizard.will', { count, taker: takersText(plan.takers, t) })}
      </h2>
      {plan.origin !== 'reverse' && <p>{how}</p>}
      <p className={styles['muted']}>
        {[`#${plan.id}`, visibleText(plan.name), visibleText(plan.ticket)]
          .filter((part) => part !== '')
          .join(' · ')}
      </p>
    </section>
  );
}
