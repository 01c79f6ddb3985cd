import { CalendarOutlined, LineChartOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { createPortal } from 'react-dom';
import type { Connection } from '@shared/contract/connections';
import { dataset } from '@shared/domain/datasets';
import type { DatasetId } from '@shared/domain/datasets/ids';
import { dayOf, nowSeconds } from '@shared/domain/day';
import { Bones } from '@renderer/components/Bones';
import { ExportPart } from '@renderer/components/export/ExportPart';
import { EmptyState } from '@renderer/components/EmptyState';
import { ErrorNote } from '@renderer/components/ErrorNote';
import { RetryButton } from '@renderer/components/RetryButton';
import type { SortKey } from '@renderer/grid/columns';
import { GridTools } from '@renderer/grid/GridTools';
import type { RowOffers } from '@renderer/grid/menu/entries';
import { filterPort } from '@renderer/grid/savedViews/filterPort';
import { useGridView } from '@renderer/grid/useGridView';
import type { ViewColumns } from '@renderer/grid/view';
import { statisticsPage } from '@renderer/help/pageOf';
import { useLanguage } from '@renderer/i18n/useLanguage';
import { useSettings } from '@renderer/state/AppState';
import { useThemeMode } from '@renderer/theme/mode';
import { ChartChoice } from '../bar/Choices';
import { ExplorerBar } from '../bar/ExplorerBar';
import { Chart } from '../chart/Chart';
import { clearChart, mark, point, useChartState } from '../chart/chartState';
import type { EChartsType } from '../chart/library';
import { chartModel } from '../chart/model';
import type { Archive } from '../datasets/useArchive';
import { CopyChart } from '../export/CopyChart';
import { ExportButton } from '../export/ExportButton';
import { SavedButton } from '../saved/SavedButton';
import { tableColumns } from '../table/columns';
import { brushedRows, sortedRows, tableRows, totalRow, type TableRow } from '../table/rows';
import { StatGrid } from '../table/StatGrid';
import { inLanguage } from '../words';
import styles from './explorer.module.css';
import { changeView } from './explorerState';
import { FreshnessLine } from './FreshnessLine';
import { isBeyond } from './limits';
import { firstQuestion, questionFilters } from './questionFilters';
import { chartOf } from './stack';
import { useExplore, type Answered } from './useExplore';
import { picksSubjects, queryOf, rangeOf, type View } from './view';

interface Props {
  readonly connection: Connection;
  readonly id: DatasetId;
  readonly view: View;
  readonly archive: Archive;
  readonly onCoverage: () => void;
}

/** One dataset: what is asked, its chart, and the grid under it, both from the same answer. */
export function Explorer({ connection, id, view, archive, onCoverage }: Props) {
  const { t } = useTranslation(['statistics', 'common']);
  const language = useLanguage();
  const mode = useThemeMode(useSettings().theme);
  const definition = dataset(id);
  const today = dayOf(nowSeconds());
  const first = archive.summaryOf(id)?.first ?? null;
  const times = useMemo(() => ({ today, first }), [today, first]);
  const range = rangeOf(view, times);
  const query = useMemo(() => queryOf(connection.id, id, view, times), [connection.id, id, view, times]);
  const offline = connection.reachability.state === 'offline';
  const { answered, error, asking, again } = useExplore(query, offline);
  const [chart, setChart] = useState<EChartsType | null>(null);
  const [columnsSlot, setColumnsSlot] = useState<HTMLElement | null>(null);
  const current = answered?.query.dataset === id ? answered : undefined;

  return (
    <section className={styles['explorer']} aria-labelledby="statistics-dataset">
      <div className={styles['head']}>
        <h2 id="statistics-dataset">{inLanguage(definition.title, language)}</h2>
        <span className={styles['space']} />
        <ChartChoice definition={definition} view={view} />
        {definition.archived && (
          <Button icon={<CalendarOutlined aria-hidden="true" />} onClick={onCoverage}>
            {t('coverage.open')}
          </Button>
        )}
        <SavedButton connectionId={connection.id} query={query} view={view} />
        <span ref={setColumnsSlot} />
        <CopyChart chart={chart} mode={mode} />
        <ExportButton
          query={query}
          definition={definition}
          result={current?.result}
          connection={connection.name}
        />
      </div>
      <ExplorerBar
        connection={connection}
        definition={definition}
        view={view}
        times={times}
        known={current?.result.subjects ?? []}
      />
      <div className={styles['export']}>
        <ExportPart place="statistics" />
      </div>
      {isBeyond(definition, range, today) && <p className={styles['note']}>{t('limits.beyond')}</p>}
      {error !== undefined && (
        <div className={styles['trouble']}>
          <ErrorNote error={error} action={<RetryButton onClick={again} />} />
        </div>
      )}
      {current?.result.trouble != null && (
        <div className={styles['trouble']}>
          <ErrorNote error={current.result.trouble} tone="waiting" action={<RetryButton onClick={again} />} />
        </div>
      )}
      {current === undefined && error === undefined && (
        <div className={styles['bones']}>
          <Bones rows={10} />
        </div>
      )}
      {current !== undefined && (
        <Answer
          answered={current}
          view={view}
          archive={archive}
          offline={offline}
          asking={asking}
          columnsSlot={columnsSlot}
          onChart={setChart}
        />
      )}
    </section>
  );
}

const NO_SORT: readonly SortKey[] = [];
const isKnown = (value: number | null): boolean => value !== null;

interface AnswerProps {
  readonly answered: Answered;
  readonly view: View;
  readonly archive: Archive;
  readonly offline: boolean;
  readonly asking: boolean;
  /** Where the columns of the grid are chosen. */
  readonly columnsSlot: HTMLElement | null;
  readonly onChart: (chart: EChartsType | null) => void;
}

/** Chart and grid of an answer, each narrowing or pointing at the other. */
function Answer({ answered, view, archive, offline, asking, columnsSlot, onChart }: AnswerProps) {
  const { t } = useTranslation(['statistics', 'common']);
  const language = useLanguage();
  const mode = useThemeMode(useSettings().theme);
  const { query, result } = answered;
  const definition = dataset(query.dataset);
  const brushed = useChartState((state) => state.brushed);
  const model = useMemo(
    () => chartModel(result, query, definition, language),
    [result, query, definition, language],
  );
  const asked = `${query.dataset} ${query.by} ${query.grain} ${query.from} ${query.to} ${query.metrics.join(' ')}`;
  useEffect(() => clearChart, [asked]);

  const columns = useMemo(
    () => tableColumns({ query, definition, result, language, t }),
    [query, definition, result, language, t],
  );
  // Another answer to the same question has the same columns: how they look is not read again for it.
  const columnKey = JSON.stringify(
    columns.map(({ id, width, fixed, pinned }) => ({ id, width, fixed, pinned })),
  );
  const viewColumns = useMemo(() => JSON.parse(columnKey) as ViewColumns, [columnKey]);
  const grid = `statistics ${query.dataset}`;
  const { view: look, store } = useGridView(grid, viewColumns, true);
  const sort = look?.sort ?? NO_SORT;
  const filters = useMemo(() => questionFilters(definition), [definition]);
  const all = useMemo(() => tableRows(result), [result]);
  const rows = useMemo(
    () => sortedRows(brushedRows(all, model.places, brushed), sort, query),
    [all, model.places, brushed, sort, query],
  );
  const total = useMemo(() => totalRow(result), [result]);
  const focus = (row: TableRow | null): void => {
    mark(row === null || query.by !== 'both' ? null : `:${row.row.subject ?? ''}`);
    const place = model.places.findIndex(({ bucket, subject }) =>
      bucket === null ? subject === row?.row.subject : bucket === row?.row.bucket,
    );
    point(row === null || place === -1 ? null : place);
  };
  const offers: RowOffers<TableRow> = {
    narrow: (column, { subject }) => {
      if (column !== 'subject' || subject === null || !picksSubjects(definition)) return {};
      const others = result.subjects.map(({ id }) => id).filter((id) => id !== subject.id);
      return {
        only: () => changeView({ subjects: [subject.id] }),
        without: others.length === 0 ? undefined : () => changeView({ subjects: others }),
      };
    },
  };
  const compared = result.comparedWith;
  const title = inLanguage(definition.title, language);
  const metrics = query.metrics
    .flatMap((id) => definition.metrics.find((metric) => metric.id === id)?.label ?? [])
    .map((label) => inLanguage(label, language))
    .join(t('common:listSeparator'));
  const name = t('chart.name', { title, metrics, from: query.from, to: query.to });
  if (!result.rows.some(({ known, values }) => known > 0 || values.some(isKnown))) {
    return (
      <>
        <EmptyState
          icon={<LineChartOutlined aria-hidden="true" />}
          title={t('empty.title')}
          text={definition.archived ? t('empty.archived') : t(offline ? 'empty.offline' : 'empty.demand')}
          action={
            definition.archived && archive.job === undefined ? (
              <Button loading={archive.busy} onClick={() => archive.fill(definition.id)}>
                {t('empty.fill')}
              </Button>
            ) : undefined
          }
          help={statisticsPage(definition.vendor, { dataset: definition.id })}
        />
        {result.rows.length === 0 && query.subjects !== null && (
          <div className={styles['center']}>
            <Button type="link" onClick={() => changeView({ subjects: null })}>
              {t('empty.everybody')}
            </Button>
          </div>
        )}
      </>
    );
  }
  return (
    <div className={styles['answer']} data-asking={asking}>
      <div className={styles['chart']}>
        {model.series.length === 0 ? (
          <EmptyState
            title={t('chart.nothing', { names: model.blank.join(t('common:listSeparator')) })}
            text={t('chart.blankHint')}
          />
        ) : (
          <Chart
            model={model}
            kind={chartOf({ ...view, by: query.by, metrics: query.metrics }, definition)}
            mode={mode}
            name={name}
            compared={compared === null ? null : `${compared.from} – ${compared.to}`}
            onReady={onChart}
          />
        )}
      </div>
      <FreshnessLine
        answered={answered}
        definition={definition}
        places={model.places}
        rows={rows.length}
        archive={archive}
        offline={offline}
        asking={asking}
      />
      {look !== null &&
        columnsSlot !== null &&
        createPortal(
          <GridTools
            grid={grid}
            visit={query.connectionId}
            columns={columns}
            view={look}
            control={store}
            port={filterPort(filters, firstQuestion(definition, view), { filter: view, off: [] }, (set) =>
              changeView(set.filter),
            )}
          />,
          columnsSlot,
        )}
      <div className={styles['grid']}>
        {look !== null && (
          <StatGrid
            // Columns that change their meaning under the same name would keep the former cells.
            key={`${asked} ${query.compare} ${columnKey}`}
            label={t('grid')}
            rows={rows}
            total={total}
            columns={columns}
            sorting={store.sorting}
            places={look.places}
            onPlaces={(places) => store.save({ places })}
            offers={offers}
            onFocusRow={focus}
          />
        )}
      </div>
    </div>
  );
}
