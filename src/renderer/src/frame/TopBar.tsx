import { useActiveConnection } from '../state/AppState';
import { ConnectionSwitcher } from './ConnectionSwitcher';
import { Freshness } from './Freshness';
import { QuickToggles } from './QuickToggles';
import { ReachBadge } from './ReachBadge';
import styles from './TopBar.module.css';

/** Whose groups these are, how fresh they are, and whether the vendor can be reached. */
export function TopBar() {
  const connection = useActiveConnection();
  return (
    <header className={styles['bar']}>
      <ConnectionSwitcher />
      {connection !== null && <Freshness connection={connection} />}
      {connection !== null && <ReachBadge connection={connection} />}
      <div className={styles['spring']} />
      <QuickToggles />
    </header>
  );
}
