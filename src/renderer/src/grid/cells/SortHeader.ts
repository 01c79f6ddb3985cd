import type { IHeaderComp, IHeaderParams } from 'ag-grid-community';
import { nextSort, type SortKey } from '../columns';
import { element } from './dom';
import styles from '../grid.module.css';

export interface SortControl {
  readonly get: () => readonly SortKey[];
  readonly set: (sort: readonly SortKey[]) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export interface SortHeaderParams<R> extends IHeaderParams<R> {
  readonly sorting: SortControl;
  readonly sortable: boolean;
  readonly hint: string;
}

/**
 * A column's title and its place in the order. The order is ours: the grid's own sorting would empty
 * the rows before the new ones are there.
 */
export class SortHeader<R> implements IHeaderComp {
  private readonly label = element('span', styles.headerLabel ?? '');
  private readonly arrow = element('span', styles.headerArrow ?? '');
  private readonly gui = element('div', styles.header ?? '', this.label, this.arrow);
  private params: SortHeaderParams<R> | undefined;
  private off: (() => void) | undefined;

  init(params: SortHeaderParams<R>): void {
    this.arrow.ariaHidden = 'true';
    this.gui.addEventListener('click', (event) => {
      if (this.params?.sortable !== true) return;
      const { sorting, column } = this.params;
      sorting.set(nextSort(sorting.get(), column.getColId(), event.shiftKey));
    });
    this.off = params.sorting.subscribe(() => this.paint());
    this.refresh(params);
  }

  getGui(): HTMLElement {
    return this.gui;
  }

  refresh(params: SortHeaderParams<R>): boolean {
    this.params = params;
    this.label.textContent = params.displayName;
    this.gui.title = params.hint;
    this.gui.classList.toggle(styles.sortable ?? '', params.sortable);
    this.paint();
    return true;
  }

  destroy(): void {
    this.off?.();
  }

  private paint(): void {
    if (this.params?.sortable !== true) return;
    const { sorting, column, eGridHeader } = this.params;
    const sort = sorting.get();
    const index = sort.findIndex((key) => key.field === column.getColId());
    const direction = sort[index]?.direction;
    const order = sort.length > 1 && index !== -1 ? String(index + 1) : '';
    this.arrow.textContent = direction === undefined ? '' : `${direction === 'asc' ? '↑' : '↓'}${order}`;
    eGridHeader.ariaSort = direction === undefined ? 'none' : `${direction}ending`;
  }
}
