import { useId, type ReactNode } from 'react';
import styles from './Panel.module.css';

interface Props {
  readonly title: string;
  /** Small beside the title. */
  readonly aside?: ReactNode;
  readonly actions?: ReactNode;
  /** `flush` lets rows and tables touch the edges. */
  readonly inset?: 'padded' | 'flush';
  readonly children: ReactNode;
}

/** A titled part of a screen. */
export function Panel({ title, aside, actions, inset = 'padded', children }: Props) {
  const id = useId();
  return (
    <section className={styles['panel']} aria-labelledby={id}>
      <div className={styles['head']}>
        <h2 id={id}>{title}</h2>
        <span className={styles['aside']}>{aside}</span>
        {actions}
      </div>
      <div className={styles[inset]}>{children}</div>
    </section>
  );
}
