import type { ICellRendererComp, ICellRendererParams } from 'ag-grid-community';
import type { Draw } from '../columns';
import { element } from './dom';
import styles from '../grid.module.css';

interface DrawnCellParams<R> extends ICellRendererParams<R> {
  readonly draw: Draw<R>;
}

/** A cell whose column draws it. Plain DOM: a component tree per cell would cost frames while scrolling. */
export class DrawnCell<R> implements ICellRendererComp<R> {
  private readonly gui = element('span', styles.drawn ?? '');

  init(params: DrawnCellParams<R>): void {
    this.refresh(params);
  }

  getGui(): HTMLElement {
    return this.gui;
  }

  refresh({ data, draw }: DrawnCellParams<R>): boolean {
    this.gui.replaceChildren(...(data === undefined ? [] : [draw(data)]));
    return true;
  }
}
