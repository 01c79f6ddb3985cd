import type { ICellRendererComp, ICellRendererParams } from 'ag-grid-community';
import type { Picking } from '../picking';
import { element } from './dom';
import styles from '../grid.module.css';

export interface PickCellParams<R> extends ICellRendererParams<R> {
  readonly picking: Picking<R>;
  readonly labelOf: (row: R) => string;
}

/** A row's checkbox. The grid handles the clicks (on the whole cell) and the keys. */
export class PickCell<R> implements ICellRendererComp<R> {
  private readonly box = element('input', styles.box ?? '');
  private params: PickCellParams<R> | undefined;
  private off: (() => void) | undefined;

  init(params: PickCellParams<R>): void {
    this.box.type = 'checkbox';
    this.box.tabIndex = -1;
    this.off = params.picking.subscribe(() => this.paint());
    this.refresh(params);
  }

  getGui(): HTMLElement {
    return this.box;
  }

  refresh(params: PickCellParams<R>): boolean {
    this.params = params;
    this.paint();
    return true;
  }

  destroy(): void {
    this.off?.();
  }

  private paint(): void {
    if (this.params === undefined) return;
    const { data, picking, labelOf, eGridCell } = this.params;
    const on = data !== undefined && picking.isPicked(picking.idOf(data));
    this.box.checked = on;
    this.box.hidden = data === undefined;
    this.box.ariaLabel = data === undefined ? '' : labelOf(data);
    eGridCell.closest('[role="row"]')?.classList.toggle(styles.picked ?? '', on);
  }
}
