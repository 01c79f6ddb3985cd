import { Button } from 'antd';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { TransferItem, TransferPlan } from '@shared/domain/transfer';
import { ExportPart } from '@renderer/components/export/ExportPart';
import { EmptyState } from '@renderer/components/EmptyState';
import { DataGrid } from '@renderer/grid/DataGrid';
import { createFeed } from '@renderer/grid/feed';
import type { GridHandle } from '@renderer/grid/gridHandle';
import { createLiveRefresh, type LiveRefresh } from '@renderer/grid/liveRefresh';
import { GridCover, GridStage } from '@renderer/grid/GridStage';
import { GridTools } from '@renderer/grid/GridTools';
import type { RowOffers } from '@renderer/grid/menu/entries';
import { inForce, narrowed } from '@renderer/grid/savedViews/filterKinds';
import { filterPort } from '@renderer/grid/savedViews/filterPort';
import { singleSort } from '@renderer/grid/singleSort';
import { useGridView } from '@renderer/grid/useGridView';
import type { ColumnPlace } from '@renderer/grid/view';
import { useLanguage } from '@renderer/i18n/useLanguage';
import { useDebounced } from '@renderer/lib/useDebounced';
import { useFormat } from '@renderer/lib/useFormat';
import { useTopics } from '@renderer/lib/useTopics';
import { go } from '@renderer/stores/router';
import { busyTakers } from '../personName';
import { ExportItems } from './ExportItems';
import { ITEM_COLUMNS, itemColumns } from './itemColumns';
import { ItemChips } from './ItemChips';
import { ITEM_FILTERS } from './itemFilters';
import { ItemPanel } from './ItemPanel';
import { ItemsBar } from './ItemsBar';
import { filtersItems, NO_ITEM_FILTER, toItemFilter, type ItemsFilter } from './itemsFilter';
import { toItemSort } from './itemSorting';
import { itemsSource } from './itemsSource';
import { filterItems, openItem, setItems, useItemsState } from './itemsState';
import styles from './plan.module.css';
import { useOpenItem } from './useOpenItem';

const TOPICS = ['transfers.changed'] as const;
const SEARCH_DELAY_MS = 80;

/** Every group of a plan with its state, cause and evidence, followed live. */
export function PlanItems({ plan }: { plan: TransferPlan }) {
  const { t } = useTranslation(['transfers', 'common']);
  const { t: words } = useTranslation('groups');
  const language = useLanguage();
  const format = useFormat();
  const { today } = plan;
  const set = useItemsState((state) => state.set);
  const open = useItemsState((state) => state.open);
  const shown = useOpenItem(plan.id, open);
  const filter = useMemo(() => inForce(ITEM_FILTERS, set), [set]);
  const position = open?.position ?? null;
  const search = useDebounced(filter.search, SEARCH_DELAY_MS);
  const { view, store } = useGridView('transfer-items', ITEM_COLUMNS);
  const wanted = JSON.stringify(toItemFilter({ ...filter, search }));
  const sort = JSON.stringify(toItemSort(view?.sort ?? []));
  const columns = useMemo(
    () => itemColumns(t, (item) => words(item.name === null ? 'unread' : 'unnamed'), language, format, today),
    [t, words, language, format, today],
  );
  const sorting = useMemo(() => singleSort(store.sorting), [store]);
  const feed = useMemo(() => createFeed(itemsSource), []);
  const { query, total, error } = useStore(feed.state);
  const handle = useRef<GridHandle<TransferItem> | null>(null);
  const live = useRef<LiveRefresh | null>(null);

  useEffect(() => {
    live.current = createLiveRefresh(feed, () => handle.current?.atTop() !== false);
    return () => {
      live.current?.stop();
      feed.dispose();
    };
  }, [feed]);
  const viewed = view !== null;
  useEffect(() => {
    if (viewed) void feed.show({ planId: plan.id, filter: JSON.parse(wanted), sort: JSON.parse(sort) });
  }, [feed, plan.id, viewed, wanted, sort]);
  useTopics(TOPICS, () => live.current?.notify());

  const onPlaces = useCallback((places: readonly ColumnPlace[]) => store.save({ places }), [store]);
  const onOpen = useCallback(
    (item: TransferItem, position: number) => openItem({ chatId: item.chatId, item, position }),
    [],
  );
  const onFocusRow = useCallback(
    (item: TransferItem, position: number) => {
      if (useItemsState.getState().open !== null) onOpen(item, position);
    },
    [onOpen],
  );
  const offers: RowOffers<TransferItem> = {
    narrow: (column, { state, taker, errcode, reason }) => {
      const narrow = (change: Partial<ItemsFilter>): void =>
        setItems(narrowed(ITEM_FILTERS, set, { ...filter, ...change }));
      if (column === 'state') return { only: () => narrow({ state }) };
      if (column === 'taker') {
        const all = busyTakers(plan.takers).map(({ userid }) => userid);
        const others = (filter.takers.length > 0 ? filter.takers : all).filter((userid) => userid !== taker);
        return {
          only: () => narrow({ takers: [taker] }),
          without: others.length === 0 ? undefined : () => narrow({ takers: others }),
        };
      }
      const cause = errcode === null || errcode === 0 ? reason : errcode;
      if ((column !== 'cause' && column !== 'errcode') || cause === null) return {};
      return { only: () => narrow({ cause }) };
    },
    commands: ({ chatId }) => [
      {
        key: 'group',
        label: t('items.showGroup'),
        run: () => go({ screen: 'groups', chatId }),
      },
    ],
  };
  const step = async (position: number): Promise<void> => {
    if (position < 0 || position >= total) return;
    const item = handle.current?.rowAt(position) ?? (await feed.read(position, 1))?.rows[0];
    if (item === undefined) return;
    onOpen(item, position);
    handle.current?.focusRow(position);
  };

  return (
    <>
      <ItemsBar plan={plan} filter={set.filter} onFilter={filterItems}>
        <GridTools
          grid="transfer-items"
          visit={String(plan.id)}
          columns={columns}
          view={view}
          control={store}
          port={filterPort(ITEM_FILTERS, NO_ITEM_FILTER, set, setItems)}
        >
          <ExportItems plan={plan} filter={filter} shown={total} />
        </GridTools>
      </ItemsBar>
      <ItemChips plan={plan} set={set} onSet={setItems} onFilter={filterItems} />
      <div className={styles['export']}>
        <ExportPart place={`plan ${plan.id}`} />
      </div>
      <GridStage error={error} onRetry={() => void feed.reopen()}>
        {view !== null && (
          <DataGrid
            label={t('items.label')}
            feed={feed}
            columns={columns}
            places={view.places}
            onPlaces={onPlaces}
            sorting={sorting}
            offers={offers}
            onOpen={onOpen}
            onFocusRow={onFocusRow}
            onReady={(ready) => {
              handle.current = ready;
            }}
          />
        )}
        {query !== null && total === 0 && (
          <GridCover>
            <EmptyState
              title={t('items.none')}
              text={t('items.noneText')}
              action={
                filtersItems(filter) && (
                  <Button onClick={() => filterItems(NO_ITEM_FILTER)}>{words('empty.reset')}</Button>
                )
              }
            />
          </GridCover>
        )}
        {shown !== undefined && (
          <ItemPanel
            item={shown}
            today={today}
            onClose={() => openItem(null)}
            onStep={position === null ? undefined : (by) => void step(position + by)}
          />
        )}
      </GridStage>
    </>
  );
}
