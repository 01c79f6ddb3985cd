import { SearchOutlined } from '@ant-design/icons';
import { Button, Input, Segmented } from 'antd';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { ItemState, TransferItem, TransferPlan } from '@shared/domain/transfer';
import { EmptyState } from '@renderer/components/EmptyState';
import { ColumnPanel } from '@renderer/grid/ColumnPanel';
import { DataGrid } from '@renderer/grid/DataGrid';
import { createFeed } from '@renderer/grid/feed';
import type { GridHandle } from '@renderer/grid/gridHandle';
import { createLiveRefresh, type LiveRefresh } from '@renderer/grid/liveRefresh';
import { GridCover, GridStage } from '@renderer/grid/GridStage';
import { useGridView } from '@renderer/grid/useGridView';
import type { ColumnPlace } from '@renderer/grid/view';
import { useLanguage } from '@renderer/i18n/useLanguage';
import { useDebounced } from '@renderer/lib/useDebounced';
import { useFormat } from '@renderer/lib/useFormat';
import { useTopics } from '@renderer/lib/useTopics';
import { visibleText } from '@renderer/lib/visibleText';
import { ITEM_ORDER } from '../itemStates';
import { ITEM_COLUMNS, itemColumns } from './itemColumns';
import { ItemPanel } from './ItemPanel';
import { itemsSource } from './itemsSource';
import styles from './plan.module.css';

const TOPICS = ['transfers.changed'] as const;
const SEARCH_DELAY_MS = 80;
const ALL = 'all';

interface OpenItem {
  readonly item: TransferItem;
  readonly position: number;
}

/** Every group of a plan with its state, cause and evidence, followed live. */
export function PlanItems({ plan }: { plan: TransferPlan }) {
  const { t } = useTranslation(['transfers', 'common']);
  const { t: words } = useTranslation('groups');
  const language = useLanguage();
  const format = useFormat();
  const [state, setState] = useState<ItemState | typeof ALL>(ALL);
  const [search, setSearch] = useState('');
  const [open, setOpen] = useState<OpenItem | null>(null);
  const text = useDebounced(search.trim(), SEARCH_DELAY_MS);
  const taker = visibleText(plan.takerName ?? plan.taker);
  const columns = useMemo(
    () => itemColumns(t, (item) => words(item.name === null ? 'unread' : 'unnamed'), taker, language, format),
    [t, words, taker, language, format],
  );
  const { view, store } = useGridView('transfer-items', ITEM_COLUMNS);
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
  useEffect(() => {
    void feed.show({ planId: plan.id, states: state === ALL ? [] : [state], text });
  }, [feed, plan.id, state, text]);
  useTopics(TOPICS, () => live.current?.notify());

  const onPlaces = useCallback((places: readonly ColumnPlace[]) => store.save({ places }), [store]);
  const onOpen = useCallback((item: TransferItem, position: number) => setOpen({ item, position }), []);
  const onFocusRow = useCallback(
    (item: TransferItem, position: number) =>
      setOpen((current) => (current === null ? null : { item, position })),
    [],
  );
  const step = async (by: -1 | 1): Promise<void> => {
    const position = (open?.position ?? 0) + by;
    if (position < 0 || position >= total) return;
    const item = handle.current?.rowAt(position) ?? (await feed.read(position, 1))?.rows[0];
    if (item === undefined) return;
    setOpen({ item, position });
    handle.current?.focusRow(position);
  };
  const option = (value: ItemState) => ({
    value,
    label: `${t(`item.${value}`)} ${format.number(plan.counts[value])}`,
  });

  return (
    <>
      <div className={styles['bar']}>
        <Segmented<ItemState | typeof ALL>
          size="small"
          aria-label={t('items.label')}
          value={state}
          onChange={setState}
          options={[
            { value: ALL, label: `${t('items.all')} ${format.number(plan.total)}` },
            ...ITEM_ORDER.filter((value) => plan.counts[value] > 0 || value === state).map(option),
          ]}
        />
        <span className={styles['space']} />
        <Input
          className={styles['search'] ?? ''}
          prefix={<SearchOutlined aria-hidden="true" />}
          placeholder={t('items.search')}
          aria-label={t('items.search')}
          allowClear
          maxLength={200}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
        {view !== null && (
          <ColumnPanel columns={columns} places={view.places} onPlaces={onPlaces} onReset={store.reset} />
        )}
      </div>
      <GridStage error={error} onRetry={() => void feed.reopen()}>
        {view !== null && (
          <DataGrid
            label={t('items.label')}
            feed={feed}
            columns={columns}
            places={view.places}
            onPlaces={onPlaces}
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
              action={
                <Button
                  onClick={() => {
                    setState(ALL);
                    setSearch('');
                  }}
                >
                  {words('empty.reset')}
                </Button>
              }
            />
          </GridCover>
        )}
        {open !== null && (
          <ItemPanel
            item={open.item}
            taker={taker}
            onClose={() => setOpen(null)}
            onStep={(by) => void step(by)}
          />
        )}
      </GridStage>
    </>
  );
}
