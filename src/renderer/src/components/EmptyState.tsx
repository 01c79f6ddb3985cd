import type { ReactNode } from 'react';
import type { HelpPageId } from '../help/pages';
import styles from './EmptyState.module.css';
import { HelpLink } from './HelpLink';

interface Props {
  readonly icon?: ReactNode;
  readonly title: string;
  readonly text?: string;
  /** The next step. */
  readonly action?: ReactNode;
  /** The page of the help that says more. */
  readonly help?: HelpPageId | undefined;
}

/** A place with nothing in it yet, and what to do about that. */
export function EmptyState({ icon, title, text, action, help }: Props) {
  return (
    <div className={styles['empty']}>
      {icon !== undefined && (
        <div className={styles['icon']} aria-hidden="true">
          {icon}
        </div>
      )}
      <h2>{title}</h2>
      {text !== undefined && <p className={styles['text']}>{text}</p>}
      {action !== undefined && <div className={styles['action']}>{action}</div>}
      {help !== undefined && <HelpLink page={help} />}
    </div>
  );
}
