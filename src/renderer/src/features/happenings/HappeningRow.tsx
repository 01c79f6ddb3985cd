import { useTranslation } from 'react-i18next';
import type { Happening } from '@shared/contract/happenings';
import { ConnectionDot } from '@renderer/components/ConnectionDot';
import { VisuallyHidden } from '@renderer/components/VisuallyHidden';
import { useFormat } from '@renderer/lib/useFormat';
import { visibleText } from '@renderer/lib/visibleText';
import { useConnections } from '@renderer/state/AppState';
import styles from './happenings.module.css';
import { useHappeningWords } from './useHappeningWords';

/** One thing that happened, and the way to its place. */
export function HappeningRow({ happening, onOpen }: { happening: Happening; onOpen: () => void }) {
  const { t } = useTranslation('happenings');
  const { fresh } = useFormat();
  const { title, text, tone } = useHappeningWords()(happening);
  const connection = useConnections().find(({ id }) => id === happening.connectionId);
  return (
    <li>
      <button type="button" className={styles['row']} data-seen={happening.seen} onClick={onOpen}>
        <i className={styles['dot']} data-tone={tone} aria-hidden="true" />
        <span className={styles['words']}>
          <span className={styles['title']}>
            {!happening.seen && <VisuallyHidden>{t('unseen')} </VisuallyHidden>}
            {title}
          </span>
          {text !== '' && <span className={styles['text']}>{text}</span>}
          <span className={styles['foot']}>
            {connection !== undefined && (
              <>
                <ConnectionDot color={connection.color} />
                <span className={styles['name']}>{visibleText(connection.name)}</span>
              </>
            )}
            <span>{fresh(happening.at)}</span>
          </span>
        </span>
      </button>
    </li>
  );
}
