import {
  CalendarOutlined,
  ClockCircleOutlined,
  EditOutlined,
  LockOutlined,
  PauseCircleOutlined,
  StopOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanState, TransferPlan } from '@shared/domain/transfer';
import { StatusTag } from '@renderer/components/StatusTag';
import { useFormat } from '@renderer/lib/useFormat';
import type { Tone } from '@renderer/theme/tokens';
import type { PlanStanding } from './planStanding';
import { planStateText } from './planStateText';
import { usePlanStanding } from './usePlanStanding';

const RESTING: Readonly<Record<PlanState, Tone>> = {
  draft: 'unknown',
  ready: 'unknown',
  running: 'running',
  done: 'verified',
  'done-with-failures': 'failed',
  cancelled: 'unknown',
};

const TONES: Readonly<Record<Exclude<PlanStanding['kind'], 'draft' | 'ended'>, Tone>> = {
  announced: 'waiting',
  working: 'running',
  stopping: 'waiting',
  paused: 'waiting',
  broken: 'failed',
  due: 'running',
  'read-only': 'waiting',
  later: 'running',
  open: 'waiting',
};

const ICONS: Partial<Readonly<Record<PlanStanding['kind'] | PlanState, ReactNode>>> = {
  draft: <EditOutlined aria-hidden="true" />,
  ready: <EditOutlined aria-hidden="true" />,
  announced: <ClockCircleOutlined aria-hidden="true" />,
  stopping: <PauseCircleOutlined aria-hidden="true" />,
  paused: <PauseCircleOutlined aria-hidden="true" />,
  due: <ClockCircleOutlined aria-hidden="true" />,
  'read-only': <LockOutlined aria-hidden="true" />,
  later: <CalendarOutlined aria-hidden="true" />,
  cancelled: <StopOutlined aria-hidden="true" />,
};

/** Where a plan stands: icon, word and colour. */
export function PlanStateTag({ plan }: { plan: TransferPlan }) {
  const { t } = useTranslation(['transfers', 'common']);
  const format = useFormat();
  const { standing } = usePlanStanding(plan);
  const word = planStateText(plan, standing, t, format);
  if (standing.kind === 'draft' || standing.kind === 'ended') {
    return (
      <StatusTag tone={RESTING[plan.state]} icon={ICONS[plan.state]}>
        {word}
      </StatusTag>
    );
  }
  return (
    <StatusTag tone={TONES[standing.kind]} icon={ICONS[standing.kind]}>
      {word}
    </StatusTag>
  );
}
