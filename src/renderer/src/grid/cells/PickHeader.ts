import type { IHeaderComp, IHeaderParams } from 'ag-grid-community';
import type { Picking } from '../picking';
import { element } from './dom';
import styles from '../grid.module.css';

export interface PickHeaderParams<R> extends IHeaderParams<R> {
  readonly picking: Picking<R>;
  /** Ids of the rows in memory. */
  readonly shown: () => readonly string[];
}

/** The checkbox for all rows that match, whether they are loaded or not. */
export class PickHeader<R> implements IHeaderComp {
  private readonly box = element('input', styles.box ?? '');
  private params: PickHeaderParams<R> | undefined;
  private off: (() => void) | undefined;

  init(params: PickHeaderParams<R>): void {
    this.params = params;
    this.box.type = 'checkbox';
    this.box.tabIndex = -1;
    this.box.addEventListener('click', () => {
      params.picking.turnAll(params.shown());
      this.paint();
    });
    this.off = params.picking.subscribe(() => this.paint());
    this.refresh(params);
  }

  getGui(): HTMLElement {
    return this.box;
  }

  refresh(params: PickHeaderParams<R>): boolean {
    this.params = params;
    this.box.ariaLabel = params.displayName;
    this.box.title = params.displayName;
    this.paint();
    return true;
  }

  destroy(): void {
    this.off?.();
  }

  private paint(): void {
    if (this.params === undefined) return;
    const share = this.params.picking.share(this.params.shown());
    this.box.checked = share === 'all';
    this.box.indeterminate = share === 'some';
  }
}
