import { ArrowRightOutlined, CheckCircleOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Connection } from '@shared/contract/connections';
import type { GroupsOverview } from '@shared/contract/groups';
import { nowSeconds } from '@shared/domain/day';
import { unreachable } from '@shared/domain/exhaustive';
import { useFormat } from '../../lib/useFormat';
import { useQuery } from '../../lib/useQuery';
import { personName } from '../transfers/personName';
import { go } from '../../stores/router';
import { inTime } from './leavers';
import { nextStep, type Step } from './step';
import styles from './NextStep.module.css';
import { useLeavers } from './useLeavers';
import { useSync } from '../../state/useSync';

const TOPICS = ['transfers.changed'] as const;

/** The one thing most worth doing now. */
export function NextStep({ connection, overview }: { connection: Connection; overview: GroupsOverview }) {
  const { t } = useTranslation('overview');
  const { fresh, number } = useFormat();
  const { job, start } = useSync(connection);
  const plans = useQuery('transfers.list', [{ connectionId: connection.id }], { topics: TOPICS });
  const leavers = useLeavers(connection.id, overview.leavers);
  const step = nextStep({
    secretMissing: connection.secret === 'missing',
    overview: { ...overview, leavers: [...inTime(leavers)] },
    plans: plans.data ?? [],
    syncing: job !== undefined,
    now: nowSeconds(),
  });
  const { text, action, act } = describe(step);
  return (
    <section className={styles['step']} data-kind={step.kind} aria-label={t('next.title')}>
      {step.kind === 'calm' && <CheckCircleOutlined className={styles['calm']} aria-hidden="true" />}
      <p className={styles['text']}>{text}</p>
      {action !== undefined && (
        <Button
          type="primary"
          icon={<ArrowRightOutlined aria-hidden="true" />}
          iconPlacement="end"
          onClick={act}
        >
          {action}
        </Button>
      )}
    </section>
  );

  function describe(next: Step): { text: string; action?: string; act?: () => void } {
    switch (next.kind) {
      case 'secret':
        return {
          text: t('next.secret'),
          action: t('next.secretAction'),
          act: () => go({ screen: 'connections', edit: { id: connection.id } }),
        };
      case 'unknown':
        return {
          text: t('next.unknown', { count: next.count }),
          action: t('next.unknownAction'),
          act: () => go({ screen: 'transfers', planId: next.planId }),
        };
      case 'leaver': {
        const { userid, name, groups } = next.leaver;
        return {
          text: t('next.leaver', { name: personName(userid, name), groups: number(groups) }),
          action: t('next.leaverAction'),
          act: () => go({ screen: 'groups', owners: [userid] }),
        };
      }
      case 'unloaded':
        return {
          text: t('next.unloaded', { count: next.count }),
          action: t('next.unloadedAction'),
          act: () => start('lists'),
        };
      case 'stale':
        return {
          text: t('next.stale', { time: fresh(next.syncedAt) }),
          action: t('next.staleAction'),
          act: () => start(),
        };
      case 'calm':
        return { text: t('next.calm') };
      default:
        return unreachable(next);
    }
  }
}
