import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { Connection } from '@shared/contract/connections';
import type { PersonRow } from '@shared/contract/people';
import { ExportPart } from '@renderer/components/export/ExportPart';
import { FailedSync } from '@renderer/components/job/FailedSync';
import { Page } from '@renderer/components/Page';
import { FilterChips } from '@renderer/grid/FilterChips';
import { GridTools } from '@renderer/grid/GridTools';
import type { RowOffers } from '@renderer/grid/menu/entries';
import { inForce } from '@renderer/grid/savedViews/filterKinds';
import { filterPort } from '@renderer/grid/savedViews/filterPort';
import { useGridView } from '@renderer/grid/useGridView';
import { useFormat } from '@renderer/lib/useFormat';
import { visibleText } from '@renderer/lib/visibleText';
import { useActiveConnection } from '@renderer/state/AppState';
import { go } from '@renderer/stores/router';
import { ImportAliases } from './aliases/ImportAliases';
import { PEOPLE_COLUMNS, peopleColumns } from './columns';
import { ExportPeople } from './ExportPeople';
import { PeopleBar } from './PeopleBar';
import styles from './PeopleScreen.module.css';
import type { PeopleQuery } from './peopleQuery';
import { NOTHING_ASKED, PEOPLE_FILTERS } from './peopleFilters';
import {
  askedOf,
  enterPeople,
  narrow,
  narrowTo,
  resetPeople,
  setPeople,
  turnFilter,
  usePeopleState,
} from './peopleState';
import { PeopleTable } from './PeopleTable';
import { usePeopleFeed } from './usePeopleFeed';
import { useRoutePerson } from './useRoutePerson';

/** Everybody whom the active connection ever showed: in service, left, or never read. */
export function PeopleScreen() {
  const connection = useActiveConnection();
  const entered = usePeopleState((state) => state.connectionId);
  const id = connection?.id;
  useEffect(() => {
    if (id !== undefined) enterPeople(id);
  }, [id]);
  return connection !== null && entered === id ? <People key={id} connection={connection} /> : null;
}

function People({ connection }: { connection: Connection }) {
  const { t } = useTranslation(['people', 'common']);
  const format = useFormat();
  const columns = useMemo(() => peopleColumns(t, format), [t, format]);
  const { view, store } = useGridView('people', PEOPLE_COLUMNS);
  const held = usePeopleState(
    useShallow(({ text, segment, owning, off }) => ({ text, segment, owning, off })),
  );
  const set = useMemo(() => askedOf(held), [held]);
  useRoutePerson();

  const sort = view?.sort;
  const connectionId = connection.id;
  const query = useMemo<PeopleQuery | null>(() => {
    if (sort === undefined) return null;
    const { text, segment, owning } = inForce(PEOPLE_FILTERS, set);
    return { connectionId, text: text.trim(), segment, owning, sort };
  }, [connectionId, set, sort]);
  const people = usePeopleFeed(query);
  const matching = useStore(people.feed.state, (state) => state.total);

  const { filter: asked } = set;
  const search = visibleText(asked.text).trim();
  const chips = [
    ...(search === '' ? [] : [{ id: 'text', text: t('chip.text', { text: search }) }]),
    ...(asked.segment === 'all' ? [] : [{ id: 'segment', text: t(`segment.${asked.segment}`) }]),
    ...(asked.owning ? [{ id: 'owning', text: t('owning') }] : []),
  ];
  const remove = (id: string): void => {
    const kind = PEOPLE_FILTERS.find((each) => each.id === id);
    if (kind !== undefined) narrow(kind.without(asked));
  };
  const offers: RowOffers<PersonRow> = {
    narrow: (column, { state, groups }) => {
      if (column === 'state') return { only: () => narrowTo({ segment: state }) };
      return column === 'groups' && groups > 0 ? { only: () => narrowTo({ owning: true }) } : {};
    },
    commands: ({ userid, groups }) => [
      {
        key: 'groups',
        label: t('showGroups'),
        reason: groups === 0 ? t('drawer.noGroups') : undefined,
        run: () => go({ screen: 'groups', owners: [userid] }),
      },
    ],
  };

  return (
    <Page
      title={t('title')}
      aside={people.counts === null ? null : t('total', { count: people.counts.all })}
      actions={<ImportAliases connectionId={connectionId} />}
      body="fill"
    >
      <div className={styles['top']}>
        <PeopleBar counts={people.counts}>
          <GridTools
            grid="people"
            visit={connectionId}
            columns={columns}
            view={view}
            control={store}
            port={filterPort(PEOPLE_FILTERS, NOTHING_ASKED, set, setPeople)}
          >
            {query !== null && view !== null && (
              <ExportPeople query={query} matching={matching} places={view.places} />
            )}
          </GridTools>
        </PeopleBar>
        <FilterChips
          chips={chips}
          off={set.off}
          matching={t('total', { count: matching })}
          onTurn={turnFilter}
          onRemove={remove}
          onReset={resetPeople}
        />
        <ExportPart place="people" />
        <FailedSync connection={connection} />
      </div>
      {view !== null && (
        <PeopleTable
          connection={connection}
          people={people}
          columns={columns}
          view={view}
          control={store}
          offers={offers}
        />
      )}
    </Page>
  );
}
