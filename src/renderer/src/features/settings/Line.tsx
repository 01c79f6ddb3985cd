import type { ReactNode } from 'react';
import styles from './settings.module.css';

interface Props {
  readonly name: string;
  readonly hint?: string | undefined;
  /** Below the hint, such as what is wrong with the value. */
  readonly note?: ReactNode;
  readonly children: ReactNode;
}

/** One setting or fact: its name, and at the right end its value. */
export function Line({ name, hint, note, children }: Props) {
  return (
    <div className={styles['line']}>
      <div className={styles['words']}>
        <span>{name}</span>
        {hint !== undefined && <p className={styles['hint']}>{hint}</p>}
        {note}
      </div>
      <div className={styles['value']}>{children}</div>
    </div>
  );
}
