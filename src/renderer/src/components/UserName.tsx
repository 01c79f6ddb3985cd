import { go } from '../stores/router';
import { useNamesakes } from '../stores/namesakes';
import { visibleText } from '../lib/visibleText';
import { Id } from './Id';
import { LeftBadge } from './LeftBadge';
import styles from './UserName.module.css';

interface Props {
  readonly userid: string;
  readonly name: string | null;
  readonly left?: boolean;
  /** Leaves the userid out where it stands elsewhere; people without a name, or with another's, always have it. */
  readonly short?: boolean;
  /** The name leads to what is known of the person. */
  readonly link?: boolean;
}

/** A person: the last name known, the userid, and whether they have left. */
export function UserName({ userid, name, left = false, short = false, link = false }: Props) {
  const namesake = useNamesakes(({ userids }) => userids.has(userid));
  const named = name !== null && name.trim() !== '';
  const shown = named ? visibleText(name) : userid;
  return (
    <span className={styles['user']}>
      {link ? (
        <button
          type="button"
          className={named ? styles['link'] : `${styles['link']} ${styles['mono']}`}
          onClick={() => go({ screen: 'people', userid })}
        >
          {shown}
        </button>
      ) : (
        named && <span className={styles['name']}>{shown}</span>
      )}
      {(named ? !short || namesake : !link) && <Id value={userid} keep={18} />}
      {left && <LeftBadge />}
    </span>
  );
}
