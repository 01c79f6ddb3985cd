import { InfoCircleOutlined, WarningOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import styles from './Notices.module.css';

interface Props {
  readonly text: string;
  readonly serious: boolean;
  /** What can be done about it. */
  readonly children: ReactNode;
}

/** One line above the screen that should not be overlooked. */
export function NoticeLine({ text, serious, children }: Props) {
  return (
    <div role="status" className={styles['notice']} data-serious={serious}>
      <span className={styles['icon']} aria-hidden="true">
        {serious ? <WarningOutlined aria-hidden="true" /> : <InfoCircleOutlined aria-hidden="true" />}
      </span>
      <span>{text}</span>
      {children}
    </div>
  );
}
