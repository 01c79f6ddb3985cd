import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Connection } from '@shared/contract/connections';
import type { Person } from '@shared/contract/people';
import { TYPED_CONFIRMATION_ABOVE } from '@shared/domain/limits';
import type { TransferPlan } from '@shared/domain/transfer';
import { ConfirmTyped } from '@renderer/components/ConfirmTyped';
import { isTyped } from '@renderer/components/isTyped';
import { ErrorNote } from '@renderer/components/ErrorNote';
import { useCall } from '@renderer/lib/useCall';
import { visibleText } from '@renderer/lib/visibleText';
import { Callout } from '../Callout';
import { toSend } from '../itemStates';
import { BlockedItems } from './BlockedItems';
import { kindTotals } from './kindTotals';
import { OwnersTable } from './OwnersTable';
import { Unchecked } from './Unchecked';
import styles from './wizard.module.css';

interface Props {
  readonly connection: Connection;
  readonly plan: TransferPlan;
  /** Whoever was picked; null when an old draft is taken up again. */
  readonly taker: Person | null;
  readonly onBack: (() => void) | undefined;
  readonly onKeep: () => void;
  readonly onStarted: () => void;
}

/** What would happen, group by group and owner by owner, and the one button that makes it happen. */
export function CheckStep({ connection, plan, taker: picked, onBack, onKeep, onStarted }: Props) {
  const { t } = useTranslation('transfers');
  const [typed, setTyped] = useState('');
  const start = useCall('transfers.start');
  const count = toSend(plan.total, plan.counts);
  const taker = visibleText(plan.takerName ?? picked?.name ?? plan.taker);
  const asks = count > TYPED_CONFIRMATION_ABOVE;
  const ready = count > 0 && !connection.readOnly && (!asks || isTyped(typed, String(count)));

  const run = async (): Promise<void> => {
    if (!ready) return;
    const started = await start.attempt({ planId: plan.id, ...(asks ? { typed: count } : {}) });
    if (started) onStarted();
  };

  return (
    <div className={styles['step']}>
      <div className={styles['body']}>
        <Outcome plan={plan} count={count} taker={taker} />
        {count > 0 && <OwnersTable plan={plan} count={count} />}
        <BlockedItems plan={plan} />
        {count > 0 && <Unchecked plan={plan} />}
      </div>
      <footer className={styles['footer']}>
        {connection.readOnly && <Callout tone="waiting">{t('wizard.readOnly')}</Callout>}
        {start.error !== undefined && <ErrorNote error={start.error} />}
        {count > 0 && <p className={styles['final']}>{t('wizard.confirmText')}</p>}
        <div className={styles['buttons']}>
          {count > 0 && onBack !== undefined && <Button onClick={onBack}>{t('wizard.back')}</Button>}
          {count > 0 && <Button onClick={onKeep}>{t('wizard.saveDraft')}</Button>}
          <span className={styles['space']} />
          {count === 0 && onBack !== undefined && (
            <Button type="primary" onClick={onBack}>
              {t('wizard.otherTaker')}
            </Button>
          )}
          {asks && !connection.readOnly && (
            <ConfirmTyped
              expected={String(count)}
              value={typed}
              onChange={setTyped}
              onConfirm={() => void run()}
            />
          )}
          {count > 0 && (
            <Button type="primary" disabled={!ready} loading={start.busy} onClick={() => void run()}>
              {t('wizard.start', { count, taker })}
            </Button>
          )}
        </div>
      </footer>
    </div>
  );
}

function Outcome({ plan, count, taker }: { plan: TransferPlan; count: number; taker: string }) {
  const { t } = useTranslation('transfers');
  const { onjob, resigned } = kindTotals(plan.owners);
  if (count === 0) return <Callout tone="waiting">{t('wizard.nothing')}</Callout>;
  const how =
    onjob > 0 && resigned > 0
      ? t('wizard.split', { onjob, resigned })
      : t(onjob > 0 ? 'wizard.one.onjob' : 'wizard.one.resigned');
  return (
    <section className={styles['outcome']}>
      <h2>{t('wizard.will', { count, taker })}</h2>
      <p>{how}</p>
      <p className={styles['muted']}>{t('wizard.calls', { count: plan.calls })}</p>
    </section>
  );
}
