import { keyCaps, type Shortcut } from '@renderer/commands/keys';
import styles from './palette.module.css';

/** The keys of a shortcut, as they stand on the keyboard of this system. */
export function KeyCaps({ shortcut }: { readonly shortcut: Shortcut }) {
  return (
    <span className={styles['caps']}>
      {keyCaps(shortcut).map((cap) => (
        <kbd key={cap} className={styles['cap']}>
          {cap}
        </kbd>
      ))}
    </span>
  );
}
