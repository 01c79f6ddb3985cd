import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyCaps } from './KeyCaps';
import type { Entry, Section } from './entry';
import styles from './palette.module.css';

/** The id of a line in the page. */
export const optionId = (listId: string, { key }: Pick<Entry, 'key'>): string => `${listId}-${key}`;

interface Props {
  readonly id: string;
  readonly sections: readonly Section[];
  readonly current: string | null;
  /** What is looked for: other letters bring the current line into view again. */
  readonly text: string;
  readonly onPoint: (key: string) => void;
  readonly onRun: (entry: Entry) => void;
}

/** What fits, under headings. The keyboard stays in the text field and points into this list. */
export function Results({ id, sections, current, text, onPoint, onRun }: Props) {
  const { t } = useTranslation('palette');
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [current, text]);
  return (
    <div ref={list} id={id} className={styles['list']} role="listbox" aria-label={t('label')} tabIndex={-1}>
      {sections.map(({ group, entries }) => (
        <div key={group} role="group" aria-labelledby={`${id}-${group}`}>
          <div id={`${id}-${group}`} className={styles['heading']} role="presentation">
            {t(`groups.${group}`)}
          </div>
          {entries.map((entry) => (
            <Line
              key={entry.key}
              id={optionId(id, entry)}
              entry={entry}
              selected={entry.key === current}
              onPoint={onPoint}
              onRun={onRun}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

interface LineProps extends Pick<Props, 'onPoint' | 'onRun'> {
  readonly id: string;
  readonly entry: Entry;
  readonly selected: boolean;
}

function Line({ id, entry, selected, onPoint, onRun }: LineProps) {
  const { key, title, detail, shortcut, unavailable } = entry;
  return (
    <div
      id={id}
      className={styles['line']}
      role="option"
      aria-selected={selected}
      aria-disabled={unavailable !== null}
      tabIndex={-1}
      onMouseMove={selected ? undefined : () => onPoint(key)}
      // The keyboard stays in the text field.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onRun(entry)}
    >
      <span className={styles['title']}>{title}</span>
      {detail !== undefined && detail !== '' && <span className={styles['detail']}>{detail}</span>}
      {unavailable !== null && <span className={styles['why']}>{unavailable}</span>}
      {shortcut !== undefined && <KeyCaps shortcut={shortcut} />}
    </div>
  );
}
