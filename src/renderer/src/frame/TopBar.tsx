import { Bell } from '../features/happenings/Bell';
import { HelpButton } from '../features/help/HelpButton';
import { PaletteButton } from '../features/palette/PaletteButton';
import { useActiveConnection } from '../state/AppState';
import { ConnectionSwitcher } from './ConnectionSwitcher';
import { Freshness } from './Freshness';
import { QuickToggles } from './QuickToggles';
import { ReachBadge } from './ReachBadge';
import { StatisticsFreshness } from './StatisticsFreshness';
import styles from './TopBar.module.css';

/** Whose account this is, how fresh its groups and statistics are, and whether the vendor can be reached. */
export function TopBar() {
  const connection = useActiveConnection();
  return (
    <header className={styles['bar']}>
      <ConnectionSwitcher />
      {connection?.vendor === 'wecom' && <Freshness connection={connection} />}
      {connection !== null && <StatisticsFreshness key={connection.id} connection={connection} />}
      {connection !== null && <ReachBadge connection={connection} />}
      <div className={styles['spring']} />
      <PaletteButton />
      <Bell />
      <HelpButton />
      <QuickToggles />
    </header>
  );
}
