import type { ReactNode } from 'react';
import styles from './WelcomeScreen.module.css';

interface Props {
  readonly icon: ReactNode;
  readonly title: string;
  readonly text: string;
  readonly hint: string;
  readonly action: ReactNode;
  /** The same for other vendors. */
  readonly others: ReactNode;
}

/** One way to begin. */
export function Choice({ icon, title, text, hint, action, others }: Props) {
  return (
    <section className={styles['choice']}>
      <div className={styles['icon']} aria-hidden="true">
        {icon}
      </div>
      <h2>{title}</h2>
      <p className={styles['text']}>{text}</p>
      {action}
      <p className={styles['hint']}>{hint}</p>
      <div className={styles['others']}>{others}</div>
    </section>
  );
}
