import { useId, type ReactNode } from 'react';
import styles from './drawer.module.css';

interface Props {
  readonly title: string;
  /** Small at the end of the title's line. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A titled part of the drawer. */
export function Part({ title, aside, children }: Props) {
  const id = useId();
  return (
    <section className={styles['part']} aria-labelledby={id}>
      <div className={styles['partHead']}>
        <h3 id={id}>{title}</h3>
        {aside}
      </div>
      {children}
    </section>
  );
}
