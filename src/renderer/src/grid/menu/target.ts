/** What of a grid an element belongs to: the title of a column, or a cell by its row as the grid names it. */
export type MenuTarget =
  | { readonly kind: 'header'; readonly column: string; readonly element: HTMLElement }
  | { readonly kind: 'cell'; readonly column: string; readonly row: string; readonly element: HTMLElement };

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
