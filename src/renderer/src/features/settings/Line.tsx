import type { ReactNode } from 'react';
import styles from './settings.module.css';

/** One setting or fact: its name, and at the right end its value. */
export function Line({ name, hint, children }: { name: string; hint?: string; children: ReactNode }) {
  return (
    <div className={styles['line']}>
      <div>
        <span>{name}</span>
        {hint !== undefined && <p className={styles['hint']}>{hint}</p>}
      </div>
      <div className={styles['value']}>{children}</div>
    </div>
  );
}
