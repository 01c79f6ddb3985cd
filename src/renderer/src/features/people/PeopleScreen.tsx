import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Connection } from '@shared/contract/connections';
import { ExportPart } from '@renderer/components/export/ExportPart';
import { FailedSync } from '@renderer/components/job/FailedSync';
import { Page } from '@renderer/components/Page';
import { ColumnPanel } from '@renderer/grid/ColumnPanel';
import { useGridView } from '@renderer/grid/useGridView';
import { useFormat } from '@renderer/lib/useFormat';
import { useActiveConnection } from '@renderer/state/AppState';
import { ImportAliases } from './aliases/ImportAliases';
import { PEOPLE_COLUMNS, peopleColumns } from './columns';
import { ExportPeople } from './ExportPeople';
import { PeopleBar } from './PeopleBar';
import styles from './PeopleScreen.module.css';
import type { PeopleQuery } from './peopleQuery';
import { enterPeople, usePeopleState } from './peopleState';
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
  const text = usePeopleState((state) => state.text);
  const segment = usePeopleState((state) => state.segment);
  const owning = usePeopleState((state) => state.owning);
  useRoutePerson();

  const sort = view?.sort;
  const connectionId = connection.id;
  const query = useMemo<PeopleQuery | null>(
    () => (sort === undefined ? null : { connectionId, text: text.trim(), segment, owning, sort }),
    [connectionId, text, segment, owning, sort],
  );
  const people = usePeopleFeed(query);
  const matching = useStore(people.feed.state, (state) => state.total);

  return (
    <Page
      title={t('title')}
      aside={people.counts === null ? null : t('total', { count: people.counts.all })}
      actions={
        <>
          {query !== null && view !== null && (
            <ExportPeople query={query} matching={matching} places={view.places} />
          )}
          <ImportAliases connectionId={connectionId} />
          {view !== null && (
            <ColumnPanel
              columns={columns}
              places={view.places}
              onPlaces={(places) => store.save({ places })}
              onReset={store.reset}
            />
          )}
        </>
      }
      body="fill"
    >
      <div className={styles['top']}>
        <PeopleBar counts={people.counts} />
        <ExportPart place="people" />
        <FailedSync connection={connection} />
      </div>
      {view !== null && (
        <PeopleTable connection={connection} people={people} columns={columns} view={view} control={store} />
      )}
    </Page>
  );
}
