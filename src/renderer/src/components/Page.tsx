import type { ReactNode } from 'react';
import styles from './Page.module.css';

interface Props {
  readonly title: string;
  /** Small beside the title, such as a count. */
  readonly aside?: ReactNode;
  /** Buttons at the right end of the title row. */
  readonly actions?: ReactNode;
  /** `fill` gives the body the height that is left, for grids; `scroll` lets it grow and scroll. */
  readonly body?: 'scroll' | 'fill';
  readonly children: ReactNode;
}

/** A screen: title row and body. */
export function Page({ title, aside, actions, body = 'scroll', children }: Props) {
  return (
    <div className={styles['page']}>
      <div className={styles['head']}>
        <h1>{title}</h1>
        <div className={styles['aside']}>{aside}</div>
        <div className={styles['actions']}>{actions}</div>
      </div>
      <div className={styles[body]}>{children}</div>
    </div>
  );
}
