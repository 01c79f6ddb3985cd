import type { ConnectionColor } from '@shared/contract/connections';
import styles from './ConnectionDot.module.css';

/** A connection's colour; its name always stands beside it. */
export function ConnectionDot({ color }: { color: ConnectionColor }) {
  return (
    <span className={styles['dot']} style={{ background: `var(--connection-${color})` }} aria-hidden="true" />
  );
}
