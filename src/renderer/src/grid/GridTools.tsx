import type { ReactNode } from 'react';
import { ColumnPanel } from './ColumnPanel';
import type { GridColumn } from './columns';
import styles from './GridTools.module.css';
import type { FilterPort } from './savedViews/filterPort';
import { ViewsButton } from './savedViews/ViewsButton';
import type { GridViewState } from './view';
import type { ViewStore } from './viewStore';

interface Props {
  readonly grid: string;
  /** Another one opens the grid anew, with its default view. */
  readonly visit: string;
  readonly columns: readonly Pick<
    GridColumn<never>,
    'id' | 'title' | 'hint' | 'width' | 'hidden' | 'fixed' | 'grows'
  >[];
  /** Null until it was read. */
  readonly view: GridViewState | null;
  readonly control: Pick<ViewStore, 'save' | 'reset'>;
  /** The filters of the screen. */
  readonly port: FilterPort;
  /** The export. */
  readonly children?: ReactNode;
}

/** What stands at the end of the bar over every grid, in this order: views, columns, export. */
export function GridTools({ grid, visit, columns, view, control, port, children }: Props) {
  return (
    <div className={styles['tools']}>
      {view !== null && (
        <>
          <ViewsButton
            grid={grid}
            visit={visit}
            columns={columns}
            view={view}
            control={control}
            port={port}
          />
          <ColumnPanel
            columns={columns}
            places={view.places}
            onPlaces={(places) => control.save({ places })}
            onReset={control.reset}
          />
        </>
      )}
      {children}
    </div>
  );
}
