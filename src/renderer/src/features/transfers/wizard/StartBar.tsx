import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Connection } from '@shared/contract/connections';
import type { AppError } from '@shared/domain/errors';
import type { TransferPlan } from '@shared/domain/transfer';
import { ConfirmTyped } from '@renderer/components/ConfirmTyped';
import { ErrorNote } from '@renderer/components/ErrorNote';
import { isTyped } from '@renderer/components/isTyped';
import { useCall } from '@renderer/lib/useCall';
import { useSettings } from '@renderer/state/AppState';
import { tourTarget } from '../../tour/targets';
import { Callout } from '../Callout';
import { takersText } from '../personName';
import styles from './wizard.module.css';

interface Props {
  readonly connection: Connection;
  readonly plan: TransferPlan;
  /** Groups that would be sent. */
  readonly count: number;
  /** The draft is what the screen shows. */
  readonly settled: boolean;
  /** Of the last check. */
  readonly error: AppError | undefined;
  readonly onBack: () => void;
  readonly onKeep: () => void;
  readonly onRecheck: () => void;
  readonly onStarted: () => void;
}

/** Back, keep, and start: one click for a few groups, their number typed for many. */
export function StartBar({ connection, plan, count, settled, error, ...on }: Props) {
  const { t } = useTranslation('transfers');
  const { confirmAbove } = useSettings();
  const [typed, setTyped] = useState('');
  const start = useCall('transfers.start');
  const asks = count > confirmAbove;
  const ready = count > 0 && settled && !connection.readOnly && (!asks || isTyped(typed, String(count)));

  const run = async (): Promise<void> => {
    if (!ready) return;
    const started = await start.attempt({ planId: plan.id, ...(asks ? { typed: count } : {}) });
    if (started) on.onStarted();
  };
  const recheck = (): void => {
    start.clear();
    on.onRecheck();
  };
  const failed = error ?? start.error;

  return (
    <footer className={styles['footer']}>
      {connection.readOnly && <Callout tone="waiting">{t('wizard.readOnly')}</Callout>}
      {failed !== undefined && (
        <ErrorNote
          error={failed}
          action={
            <Button size="small" onClick={recheck}>
              {t('wizard.recheck')}
            </Button>
          }
        />
      )}
      {count > 0 && <p className={styles['final']}>{t('wizard.confirmText')}</p>}
      <div className={styles['buttons']}>
        <Button onClick={on.onBack}>
          {t(count > 0 || plan.origin === 'reverse' ? 'wizard.back' : 'wizard.otherTaker')}
        </Button>
        <Button onClick={on.onKeep}>{t('wizard.saveDraft')}</Button>
        <span className={styles['space']} />
        {asks && !connection.readOnly && (
          <ConfirmTyped
            expected={String(count)}
            value={typed}
            onChange={setTyped}
            onConfirm={() => void run()}
          />
        )}
        {count > 0 && (
          <Button
            type="primary"
            disabled={!ready}
            loading={start.busy}
            {...tourTarget('start')}
            onClick={() => void run()}
          >
            <StartLabel plan={plan} count={count} />
          </Button>
        )}
      </div>
    </footer>
  );
}

function StartLabel({ plan, count }: Pick<Props, 'plan' | 'count'>) {
  const { t } = useTranslation('transfers');
  if (plan.origin === 'reverse') return t('wizard.startBack', { count });
  return plan.takers.length > 1
    ? t('wizard.startSeveral', { count })
    : t('wizard.start', { count, taker: takersText(plan.takers, t) });
}
