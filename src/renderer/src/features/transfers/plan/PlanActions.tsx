import {
  CaretRightOutlined,
  CloseOutlined,
  EyeOutlined,
  FileDoneOutlined,
  PauseOutlined,
  ReloadOutlined,
} from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TransferPlan } from '@shared/domain/transfer';
import type { CommandName } from '@renderer/commands/command';
import { Offered } from '@renderer/commands/Offered';
import { useErrorToast } from '@renderer/components/useErrorToast';
import { useCall } from '@renderer/lib/useCall';
import { go } from '@renderer/stores/router';
import { usePlanStanding } from '../usePlanStanding';
import { PlanMenu } from './PlanMenu';
import { planDeeds } from './planDeeds';
import { useCancelRest } from './useCancelRest';

interface Props {
  readonly plan: TransferPlan;
  /** Begins a plan that gives back what this one moved. */
  readonly onReverse: () => void;
}

/** What can be done about a plan now; what is needed seldom is in a menu. */
export function PlanActions({ plan, onReverse }: Props) {
  const { t } = useTranslation('transfers');
  const { standing } = usePlanStanding(plan);
  const broken = standing.kind === 'broken';
  const deeds = planDeeds(plan, standing);
  const pause = useCall('transfers.pause');
  const resume = useCall('transfers.resume');
  const recheck = useCall('transfers.recheck');
  const rest = useCancelRest(plan);
  useErrorToast(pause.error, resume.error, recheck.error);
  const one = { planId: plan.id };

  const sheet = (): void => go({ screen: 'transfers', planId: plan.id, sheet: true });
  const button = (
    command: CommandName,
    label: string,
    icon: ReactNode,
    busy: boolean,
    act: () => void,
    hint?: string,
  ) => (
    <>
      <Offered name={command} run={act} />
      <Button size="small" icon={icon} loading={busy} title={hint} onClick={act}>
        {label}
      </Button>
    </>
  );
  return (
    <>
      {deeds.has('pause') &&
        button(
          'pausePlan',
          t('act.pause'),
          <PauseOutlined aria-hidden="true" />,
          pause.busy,
          () => void pause.run(one),
          t('act.pauseHint'),
        )}
      {deeds.has('resume') &&
        button(
          'resumePlan',
          broken ? t('act.retry') : t('act.resume'),
          broken ? <ReloadOutlined aria-hidden="true" /> : <CaretRightOutlined aria-hidden="true" />,
          resume.busy,
          () => void resume.run(one),
        )}
      {deeds.has('recheck') &&
        button(
          'recheckPlan',
          t('act.recheck'),
          <EyeOutlined aria-hidden="true" />,
          recheck.busy,
          () => void recheck.run(one),
          t('act.recheckHint'),
        )}
      {deeds.has('cancel') &&
        button('cancelPlan', t('act.cancel'), <CloseOutlined aria-hidden="true" />, rest.busy, rest.confirm)}
      {button('planSheet', t('act.sheet'), <FileDoneOutlined aria-hidden="true" />, false, sheet)}
      <PlanMenu plan={plan} deeds={deeds} onReverse={onReverse} />
    </>
  );
}
