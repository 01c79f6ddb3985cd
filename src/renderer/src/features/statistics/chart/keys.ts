import { stretch, type Stretch } from './panels';

/** Where the keyboard is in a chart. */
export interface Cursor {
  readonly at: number | null;
  /** Where a stretch began that Shift is drawing. */
  readonly anchor: number | null;
  readonly brushed: Stretch | null;
}

interface Key {
  readonly key: string;
  readonly shiftKey: boolean;
}

/**
 * What a key does: arrows, Home and End move; with Shift they draw a stretch, Enter takes the place itself,
 * Escape takes the stretch away. Undefined for keys that are none of the chart's.
 */
export function afterKey(cursor: Cursor, { key, shiftKey }: Key, places: number): Cursor | undefined {
  if (places === 0) return undefined;
  const { at, brushed } = cursor;
  if (key === 'Escape')
    return brushed === null && at === null ? undefined : { at: null, anchor: null, brushed: null };
  if (key === 'Enter' && at !== null) return { at, anchor: at, brushed: [at, at] };
  const target: Readonly<Record<string, number>> = {
    ArrowLeft: (at ?? places) - 1,
    ArrowRight: (at ?? -1) + 1,
    Home: 0,
    End: places - 1,
  };
  const wanted = target[key];
  if (wanted === undefined) return undefined;
  const next = Math.min(Math.max(wanted, 0), places - 1);
  if (!shiftKey) return { at: next, anchor: null, brushed };
  const anchor = cursor.anchor ?? at ?? next;
  return { at: next, anchor, brushed: stretch(anchor, next) };
}
