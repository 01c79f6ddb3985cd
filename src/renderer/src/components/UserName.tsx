import { visibleText } from '../lib/visibleText';
import { Id } from './Id';
import { LeftBadge } from './LeftBadge';
import styles from './UserName.module.css';

interface Props {
  readonly userid: string;
  readonly name: string | null;
  readonly left?: boolean;
  /** Leaves the userid out where it stands elsewhere; it is always shown for people without a name. */
  readonly short?: boolean;
}

/** A person: the last name known, the userid, and whether they have left. */
export function UserName({ userid, name, left = false, short = false }: Props) {
  const named = name !== null && name.trim() !== '';
  return (
    <span className={styles['user']}>
      {named && <span className={styles['name']}>{visibleText(name)}</span>}
      {(!short || !named) && <Id value={userid} keep={18} />}
      {left && <LeftBadge />}
    </span>
  );
}
