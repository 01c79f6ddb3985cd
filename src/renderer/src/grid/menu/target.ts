/** What of a grid an element belongs to: the title of a column, or a cell by its row as the grid names it. */
export type MenuTarget =
  | { readonly kind: 'header'; readonly column: string; readonly element: HTMLElement }
  | { readonly kind: 'cell'; readonly column: string; readonly row: string; readonly element: HTMLElement };

/** The row of a list that is no grid, by its id, and the column where it is one; what in the row has the keyboard. */
export interface ListPlace {
  readonly row: string;
  readonly column: string | undefined;
  readonly element: HTMLElement;
}

/** Finds the row of a list that an element stands in; null elsewhere. */
export function placeOf(inside: EventTarget | null): ListPlace | null {
  if (!(inside instanceof Element)) return null;
  const line = inside.closest<HTMLElement>('[data-row]');
  const row = line?.dataset['row'];
  if (line === null || row === undefined) return null;
  const column = inside.closest<HTMLElement>('[data-column]')?.dataset['column'];
  return { row, column, element: inside.closest('button') ?? line.querySelector('button') ?? line };
}

/** Finds the cell or title that an element stands in; null elsewhere. */
export function targetOf(inside: EventTarget | null): MenuTarget | null {
  if (!(inside instanceof Element)) return null;
  const element = inside.closest<HTMLElement>('.ag-cell, .ag-header-cell');
  const column = element?.getAttribute('col-id');
  if (element === null || typeof column !== 'string') return null;
  if (element.classList.contains('ag-header-cell')) return { kind: 'header', column, element };
  const row = element.closest('[row-index]')?.getAttribute('row-index');
  return typeof row === 'string' ? { kind: 'cell', column, row, element } : null;
}
