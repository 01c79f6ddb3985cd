import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Connection } from '@shared/contract/connections';
import type { PersonRow } from '@shared/contract/people';
import type { GridColumn } from '@renderer/grid/columns';
import { LiveGrid } from '@renderer/grid/LiveGrid';
import type { RowOffers } from '@renderer/grid/menu/entries';
import { stepRow } from '@renderer/grid/stepRow';
import type { ViewStore } from '@renderer/grid/viewStore';
import type { GridViewState } from '@renderer/grid/view';
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
  const open = usePeopleState((state) => state.open);
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
    <LiveGrid
      label={t('title')}
      live={people}
      columns={columns}
      view={view}
      control={control}
      sorting={control.sorting}
      offers={offers}
      onOpen={onOpen}
      onFocusRow={onFocusRow}
      empty={<PeopleEmpty connection={connection} />}
    >
      {open !== null && (
        <PersonDrawer
          connection={connection}
          userid={open.userid}
          row={position === null ? undefined : people.handle()?.rowAt(position)}
          onClose={() => openPerson(null)}
          onStep={position === null ? undefined : (by) => void stepRow(people, position, by, onOpen)}
        />
      )}
    </LiveGrid>
  );
}
