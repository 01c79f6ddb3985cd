import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Connection } from '@shared/contract/connections';
import type { PersonRow } from '@shared/contract/people';
import type { GridColumn } from '@renderer/grid/columns';
import { DataGrid } from '@renderer/grid/DataGrid';
import { GridStage } from '@renderer/grid/GridStage';
import type { RowOffers } from '@renderer/grid/menu/entries';
import { StaleNote } from '@renderer/grid/StaleNote';
import { stepRow } from '@renderer/grid/stepRow';
import type { ViewStore } from '@renderer/grid/viewStore';
import type { ColumnPlace, GridViewState } from '@renderer/grid/view';
import { PersonDrawer } from './drawer/PersonDrawer';
import { PeopleEmpty } from './PeopleEmpty';
import { openPerson, usePeopleState } from './peopleState';
import type { PeopleFeed } from './usePeopleFeed';

interface Props {
  readonly connection: Connection;
  readonly people: PeopleFeed;
  readonly columns: readonly GridColumn<PersonRow>[];
  readonly view: GridViewState;
  readonly control: Pick<ViewStore, 'save' | 'sorting'>;
  readonly offers: RowOffers<PersonRow>;
}

/** The grid with what lies over it: notes, empty states, the drawer. */
export function PeopleTable({ connection, people, columns, view, control, offers }: Props) {
  const { t } = useTranslation('people');
  const { feed, attach, handle } = people;
  const { query, total, opening, stale, error } = useStore(feed.state);
  const open = usePeopleState((state) => state.open);
  const onPlaces = useCallback((next: readonly ColumnPlace[]) => control.save({ places: next }), [control]);
  const onOpen = useCallback(
    ({ userid }: PersonRow, position: number) => openPerson({ userid, position }),
    [],
  );
  const onFocusRow = useCallback(({ userid }: PersonRow, position: number) => {
    const { open: current } = usePeopleState.getState();
    if (current !== null && current.userid !== userid) openPerson({ userid, position });
  }, []);

  const position = open?.position ?? null;

  return (
    <GridStage error={error} onRetry={() => void feed.reopen()} opening={opening}>
      <DataGrid
        label={t('title')}
        feed={feed}
        columns={columns}
        places={view.places}
        onPlaces={onPlaces}
        sorting={control.sorting}
        offers={offers}
        onOpen={onOpen}
        onFocusRow={onFocusRow}
        onReady={attach}
      />
      {stale && <StaleNote onRefresh={() => void feed.reopen()} />}
      {query !== null && total === 0 && <PeopleEmpty connection={connection} />}
      {open !== null && (
        <PersonDrawer
          connection={connection}
          userid={open.userid}
          row={position === null ? undefined : handle()?.rowAt(position)}
          onClose={() => openPerson(null)}
          onStep={position === null ? undefined : (by) => void stepRow(people, position, by, onOpen)}
        />
      )}
    </GridStage>
  );
}
