import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  ExclamationCircleOutlined,
  QuestionCircleOutlined,
  SyncOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { Tone } from '../theme/tokens';
import styles from './StatusTag.module.css';

const ICONS: Readonly<Record<Tone, ReactNode>> = {
  verified: <CheckCircleOutlined aria-hidden="true" />,
  running: <SyncOutlined aria-hidden="true" />,
  waiting: <ClockCircleOutlined aria-hidden="true" />,
  failed: <ExclamationCircleOutlined aria-hidden="true" />,
  unknown: <QuestionCircleOutlined aria-hidden="true" />,
};

interface Props {
  readonly tone: Tone;
  readonly children: ReactNode;
  /** Another icon than the tone's own. */
  readonly icon?: ReactNode;
  /** `plain` has no background: for grids and running text. */
  readonly look?: 'soft' | 'plain';
  readonly title?: string;
}

/** A state in colour, icon and word. */
export function StatusTag({ tone, children, icon, look = 'soft', title }: Props) {
  return (
    <span className={`${styles['tag']} ${styles[look]}`} data-tone={tone} title={title}>
      <span className={styles['icon']} aria-hidden="true">
        {icon ?? ICONS[tone]}
      </span>
      <span className={styles['word']}>{children}</span>
    </span>
  );
}
