import type { ReactNode } from 'react';
import styles from './form.module.css';

interface Props {
  readonly label: string;
  /** The control that the label belongs to, or an id for the label of a group of them. */
  readonly inputId?: string;
  readonly labelId?: string;
  readonly hint?: string;
  readonly hintId?: string;
  /** What is worth knowing and does not keep it from being sent. */
  readonly warning?: string | undefined;
  readonly problem?: string | undefined;
  readonly children: ReactNode;
}

/** A labelled control with what is to be said about it below. */
export function Field({ label, inputId, labelId, hint, hintId, warning, problem, children }: Props) {
  return (
    <div className={styles['field']}>
      {inputId === undefined ? (
        <span id={labelId} className={styles['label']}>
          {label}
        </span>
      ) : (
        <label htmlFor={inputId} className={styles['label']}>
          {label}
        </label>
      )}
      <div className={styles['control']}>
        {children}
        <div id={hintId} className={styles['said']}>
          {problem !== undefined && (
            <span role="alert" className={styles['problem']}>
              {problem}
            </span>
          )}
          {problem === undefined && warning !== undefined && (
            <span className={styles['warning']}>{warning}</span>
          )}
          {problem === undefined && hint !== undefined && hint !== '' && (
            <span className={styles['hint']}>{hint}</span>
          )}
        </div>
      </div>
    </div>
  );
}
