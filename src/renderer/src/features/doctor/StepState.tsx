import {
  CheckCircleFilled,
  ClockCircleOutlined,
  CloseCircleFilled,
  LoadingOutlined,
  MinusCircleOutlined,
  WarningFilled,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { StepState as State } from '@shared/contract/doctor';
import styles from './doctor.module.css';

const ICONS: Readonly<Record<State, ReactNode>> = {
  waiting: <ClockCircleOutlined aria-hidden="true" />,
  running: <LoadingOutlined aria-hidden="true" />,
  ok: <CheckCircleFilled aria-hidden="true" />,
  warning: <WarningFilled aria-hidden="true" />,
  failed: <CloseCircleFilled aria-hidden="true" />,
  skipped: <MinusCircleOutlined aria-hidden="true" />,
};

/** How a step ended, in colour, icon and word. */
export function StepState({ state, children }: { readonly state: State; readonly children: ReactNode }) {
  return (
    <span className={styles['state']} data-state={state}>
      {ICONS[state]}
      <span>{children}</span>
    </span>
  );
}
