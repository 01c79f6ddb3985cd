import { DownOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { PanelPopover } from '@renderer/components/PanelPopover';
import styles from './filters.module.css';

interface Props {
  readonly label: string;
  readonly active: boolean;
  readonly hint?: string;
  readonly children: ReactNode;
}

/** One filter: a button that opens what can be set. What is set stands as a chip below. */
export function FilterButton({ label, active, hint, children }: Props) {
  const content = (
    <div className={styles['panel']}>
      {hint !== undefined && <p className={styles['hint']}>{hint}</p>}
      {children}
    </div>
  );
  return (
    <PanelPopover label={label} placement="bottomLeft" arrow={false} content={() => content}>
      {(open) => (
        <Button
          className={active ? `${styles['button']} ${styles['active']}` : (styles['button'] ?? '')}
          aria-expanded={open}
        >
          {label}
          <DownOutlined className={styles['caret']} aria-hidden="true" />
        </Button>
      )}
    </PanelPopover>
  );
}
