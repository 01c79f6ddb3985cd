import { CheckCircleOutlined, ExclamationCircleOutlined, InfoCircleOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { Tone } from '@renderer/theme/tokens';
import styles from './Callout.module.css';

const ICONS: Readonly<Record<Tone, typeof InfoCircleOutlined>> = {
  verified: CheckCircleOutlined,
  running: InfoCircleOutlined,
  waiting: ExclamationCircleOutlined,
  failed: ExclamationCircleOutlined,
  unknown: InfoCircleOutlined,
};

interface Props {
  readonly tone: Tone;
  readonly children: ReactNode;
}

/** A sentence that must not be overlooked, beside what it is about. */
export function Callout({ tone, children }: Props) {
  const Icon = ICONS[tone];
  return (
    <div className={styles['callout']} data-tone={tone}>
      <Icon className={styles['icon']} aria-hidden="true" />
      <div className={styles['body']}>{children}</div>
    </div>
  );
}
