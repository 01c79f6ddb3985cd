/** What a column may draw in a cell in place of plain text: DOM nodes, never markup. */
export type Draw<R> = (row: R) => Node;

/** What of a column is copied. */
export interface TextColumn<R> {
  readonly id: string;
  readonly title: string;
  /** The cell as text: shown unless `draw` is there, copied with Ctrl+C, and the tooltip of a cut text. */
  readonly text: (row: R) => string;
}

export interface GridColumn<R> extends TextColumn<R> {
  /** Said in place of the title where there is room: the column panel and the header's tooltip. */
  readonly hint?: string | undefined;
  readonly width: number;
  readonly minWidth?: number | undefined;
  readonly align?: 'right' | undefined;
  readonly mono?: boolean | undefined;
  readonly sortable?: boolean | undefined;
  /** Hidden until the admin shows it. */
  readonly hidden?: boolean | undefined;
  /** Cannot be hidden. */
  readonly fixed?: boolean | undefined;
  /** The edge at which it stays until the admin decides otherwise. */
  readonly pinned?: 'left' | 'right' | undefined;
  /** Takes the width that the other columns leave. */
  readonly grows?: boolean | undefined;
  readonly draw?: Draw<R> | undefined;
  /** What a click on the cell's link does; the cell looks like a link then. */
  readonly opens?: boolean | undefined;
}

export interface SortKey {
  readonly field: string;
  readonly direction: 'asc' | 'desc';
}

/** Most columns that order the rows together. */
const SORT_LIMIT = 3;

/**
 * The order after a click on a column: ascending, descending, none. With `add` (shift) the column
 * joins the others instead of replacing them.
 */
export function nextSort(sort: readonly SortKey[], field: string, add: boolean): readonly SortKey[] {
  const present = sort.find((key) => key.field === field);
  const others = add ? sort.filter((key) => key.field !== field) : [];
  if (present === undefined) return [...others.slice(0, SORT_LIMIT - 1), { field, direction: 'asc' }];
  if (present.direction === 'desc') return others;
  return add
    ? sort.map((key) => (key.field === field ? { field, direction: 'desc' } : key))
    : [{ field, direction: 'desc' }];
}
