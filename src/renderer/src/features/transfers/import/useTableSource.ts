import { useMemo, useState } from 'react';
import { hasHeading as groupHeading, pastedSheet, withHeading, type ImportSheet } from './table';
import { useTableFile } from './useTableFile';

/** What the admin said about the table; null where a guess is good enough. */
interface Said {
  readonly sheet: number;
  readonly heading: boolean | null;
}

const UNSAID: Said = { sheet: 0, heading: null };

/**
 * A table that is pasted or read from a file. `onOther` is told when another one takes its place, so that what
 * was said about the columns of the last one is forgotten. Main tells the titles of groups from their values;
 * `ownHeading` does it for tables of something else, and has to keep its identity.
 */
export function useTableSource(onOther: () => void, ownHeading?: (sheet: ImportSheet) => boolean) {
  const [text, setText] = useState('');
  const [said, setSaid] = useState(UNSAID);
  const file = useTableFile();
  const pasted = useMemo(() => pastedSheet(text), [text]);
  // Of what is pasted the admin has the last word.
  const heading = said.heading ?? (ownHeading ?? groupHeading)(pasted);
  const sheets = useMemo(
    () =>
      file.table?.sheets.map((sheet) => (ownHeading?.(sheet) === true ? withHeading(sheet) : sheet)) ?? [
        heading ? withHeading(pasted) : pasted,
      ],
    [file.table, ownHeading, heading, pasted],
  );
  const other = (next: Said): void => {
    setSaid(next);
    onOther();
  };
  return {
    text,
    file,
    heading,
    sheets,
    index: said.sheet,
    /** The sheet that is looked at; undefined in a file without one. */
    sheet: sheets[said.sheet],
    filled: file.table !== null || text.trim() !== '',
    paste: (next: string): void => {
      setText(next);
      other(UNSAID);
    },
    read: (chosen: File | null | undefined): void => {
      if (chosen === null || chosen === undefined) return;
      other(UNSAID);
      void file.read(chosen);
    },
    turnTo: (sheet: number): void => other({ ...UNSAID, sheet }),
    setHeading: (next: boolean): void => setSaid({ ...said, heading: next }),
  };
}
export type TableSource = ReturnType<typeof useTableSource>;
