import { EditOutlined, StopOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanState } from '@shared/domain/transfer';
import { StatusTag } from '@renderer/components/StatusTag';
import type { Tone } from '@renderer/theme/tokens';

const TONES: Readonly<Record<PlanState, Tone>> = {
  draft: 'unknown',
  ready: 'unknown',
  running: 'running',
  done: 'verified',
  'done-with-failures': 'failed',
  cancelled: 'unknown',
};

const ICONS: Partial<Readonly<Record<PlanState, ReactNode>>> = {
  draft: <EditOutlined aria-hidden="true" />,
  ready: <EditOutlined aria-hidden="true" />,
  cancelled: <StopOutlined aria-hidden="true" />,
};

/** The state of a plan: icon, word and colour. */
export function PlanStateTag({ state }: { state: PlanState }) {
  const { t } = useTranslation('transfers');
  return (
    <StatusTag tone={TONES[state]} icon={ICONS[state]}>
      {t(`plan.${state}`)}
    </StatusTag>
  );
}
