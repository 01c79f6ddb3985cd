import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Connection } from '@shared/contract/connections';
import { dataset, datasetsOf } from '@shared/domain/datasets';
import { Bones } from '@renderer/components/Bones';
import { ErrorNote } from '@renderer/components/ErrorNote';
import { RetryButton } from '@renderer/components/RetryButton';
import { statisticsPage } from '@renderer/help/pageOf';
import { useQuery } from '@renderer/lib/useQuery';
import { useActiveConnection } from '@renderer/state/AppState';
import { useHelpTopic } from '@renderer/stores/help';
import { useRouter } from '@renderer/stores/router';
import { SobotList } from '../sobot/SobotList';
import { SobotScreen } from '../sobot/SobotScreen';
import { CoverageDrawer } from './coverage/CoverageDrawer';
import { ArchiveJob } from './datasets/ArchiveJob';
import { DatasetList } from './datasets/DatasetList';
import { FirstRun } from './datasets/FirstRun';
import { standingOf } from './datasets/standing';
import { TagEntry } from './datasets/TagEntry';
import { useArchive } from './datasets/useArchive';
import { Explorer } from './explorer/Explorer';
import { enterExplorer, openDataset, openPart, useExplorer } from './explorer/explorerState';
import { HintList } from './hints/HintList';
import styles from './statistics.module.css';

const HINT_TOPICS = ['statistics.changed'] as const;

/** Hints that are shown before somebody wants them all. */
const FEW_HINTS = 5;

/** The statistics of the active connection. */
export function StatisticsScreen() {
  const connection = useActiveConnection();
  const entered = useExplorer((state) => state.connectionId);
  const id = connection?.id;
  const vendor = connection?.vendor;
  useEffect(() => {
    if (id !== undefined && vendor !== undefined) enterExplorer(id, vendor);
  }, [id, vendor]);
  return connection !== null && entered === id ? <Statistics key={id} connection={connection} /> : null;
}

function Statistics({ connection }: { connection: Connection }) {
  const { t } = useTranslation(['statistics', 'frame']);
  const route = useRouter((state) => state.route);
  useEffect(() => {
    // A route that asks for what was asked for before is another route: meanwhile something else may be open.
    if (route.screen !== 'statistics') return;
    const { dataset: wanted, part: wantedPart } = route;
    if (wanted !== undefined && dataset(wanted).vendor === connection.vendor) openDataset(wanted);
    if (wantedPart !== undefined && connection.vendor === 'sobot') openPart(wantedPart);
  }, [route, connection.vendor]);
  const part = useExplorer((state) => state.part);
  const id = useExplorer((state) => state.dataset);
  const view = useExplorer((state) => (state.dataset === null ? undefined : state.views[state.dataset]));
  useHelpTopic(statisticsPage(connection.vendor, { dataset: id, part }));
  const archive = useArchive(connection);
  const { data: hints = [] } = useQuery('statistics.hints', [{ connectionId: connection.id }], {
    topics: HINT_TOPICS,
  });
  const [coverage, setCoverage] = useState(false);
  const [allHints, setAllHints] = useState(false);
  const { query, job, last } = archive;
  const definition = id === null ? undefined : dataset(id);
  const summary = id === null ? undefined : archive.summaryOf(id);
  const isFirst =
    definition !== undefined &&
    query.data !== undefined &&
    definition.archived &&
    (summary === undefined || summary.readAt === null) &&
    ['none', 'filling'].includes(standingOf(definition, summary, job !== undefined));
  const shownJob = job ?? (last?.state === 'failed' && !isFirst ? last : undefined);
  return (
    <div className={styles['screen']}>
      <nav className={styles['side']} aria-label={t('datasets')}>
        <h1 className={styles['title']}>{t('frame:screens.statistics')}</h1>
        <DatasetList
          datasets={datasetsOf(connection.vendor)}
          current={part === null ? id : null}
          summaryOf={archive.summaryOf}
          filling={job !== undefined}
          onOpen={openDataset}
        />
        {connection.vendor === 'sobot' && <SobotList current={part} onOpen={openPart} />}
        {connection.vendor === 'wshoto' && <TagEntry connectionId={connection.id} />}
        {shownJob !== undefined && !isFirst && (
          <div className={styles['part']}>
            <ArchiveJob job={shownJob} />
          </div>
        )}
        {hints.length > 0 && (
          <div className={styles['part']}>
            <h2 className={styles['subtitle']}>{t('hints.label')}</h2>
            <HintList connectionId={connection.id} hints={allHints ? hints : hints.slice(0, FEW_HINTS)} />
            {!allHints && hints.length > FEW_HINTS && (
              <Button type="link" size="small" onClick={() => setAllHints(true)}>
                {t('hints.more', { count: hints.length - FEW_HINTS })}
              </Button>
            )}
          </div>
        )}
      </nav>
      <div className={styles['main']}>
        {part !== null ? (
          <SobotScreen connection={connection} part={part} />
        ) : (
          <>
            {query.error !== undefined && (
              <div className={styles['error']}>
                <ErrorNote error={query.error} action={<RetryButton onClick={query.refetch} />} />
              </div>
            )}
            {query.data === undefined && query.error === undefined && (
              <div className={styles['error']}>
                <Bones rows={12} />
              </div>
            )}
            {isFirst && definition !== undefined && <FirstRun archive={archive} definition={definition} />}
            {query.data !== undefined && !isFirst && id !== null && view !== undefined && (
              <Explorer
                key={id}
                connection={connection}
                id={id}
                view={view}
                archive={archive}
                onCoverage={() => setCoverage(true)}
              />
            )}
          </>
        )}
      </div>
      {coverage && id !== null && (
        <CoverageDrawer
          connection={connection}
          archive={archive}
          first={id}
          onClose={() => setCoverage(false)}
        />
      )}
    </div>
  );
}
