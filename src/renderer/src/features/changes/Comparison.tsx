import { Button } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { ChangeQuery, GroupChange } from '@shared/contract/changes';
import type { Connection } from '@shared/contract/connections';
import { useWhyReadOnly } from '@renderer/commands/useWhyNot';
import { EmptyState } from '@renderer/components/EmptyState';
import { ExportPart } from '@renderer/components/export/ExportPart';
import { SearchField } from '@renderer/components/SearchField';
import { FilterChips } from '@renderer/grid/FilterChips';
import { GridCover } from '@renderer/grid/GridStage';
import { GridTools } from '@renderer/grid/GridTools';
import type { RowOffers } from '@renderer/grid/menu/entries';
import { inForce } from '@renderer/grid/savedViews/filterKinds';
import { filterPort } from '@renderer/grid/savedViews/filterPort';
import { isPicked, PICK_LIMIT, pickedCount } from '@renderer/grid/selection';
import { useGridView } from '@renderer/grid/useGridView';
import { useLiveFeed } from '@renderer/grid/useLiveFeed';
import { request } from '@renderer/lib/api';
import { useFormat } from '@renderer/lib/useFormat';
import { visibleText } from '@renderer/lib/visibleText';
import { HeadActions } from '../groups/HeadActions';
import { PartGrid } from '../groups/PartGrid';
import { PickedHandOver } from '../groups/PickedHandOver';
import { SyncButton } from '../groups/SyncButton';
import { usePlanFrom } from '../groups/usePlanFrom';
import { CHANGE_COLUMNS, changeColumns } from './changeColumns';
import styles from './changes.module.css';
import { changesSource, toChangeSort } from './changesSource';
import { CHANGE_FILTERS, NOTHING_ASKED } from './changeFilters';
import {
  askedOf,
  changesGrid,
  narrowToKinds,
  openChange,
  resetChanges,
  setChanges,
  showChanges,
  turnFilter,
  useChangesState,
} from './changesState';
import { ExportChanges } from './ExportChanges';
import { KindToggles } from './KindToggles';
import type { Period } from './period';
import { TOGGLES, toKinds, togglesOf } from './toggles';
import { useHeadline } from './useHeadline';

const TOPICS = ['groups.changed', 'people.changed'] as const;

/** The groups that changed in a period: how many in which way, and each of them. */
export function Comparison({ connection, period }: { connection: Connection; period: Period }) {
  const { t } = useTranslation('changes');
  const { t: words } = useTranslation(['groups', 'common']);
  const format = useFormat();
  const { id } = connection;
  const held = useChangesState(
    useShallow(({ choice, on: kinds, text: typed, off }) => ({ choice, on: kinds, text: typed, off })),
  );
  const set = useMemo(() => askedOf(held), [held]);
  const { on, text } = useMemo(() => inForce(CHANGE_FILTERS, set), [set]);
  const open = useChangesState((state) => state.open);
  const { view, store } = useGridView('changes', CHANGE_COLUMNS);
  const columns = useMemo(() => changeColumns(t, words, format), [t, words, format]);
  const sort = view?.sort;
  const from = period.from.id;
  const to = period.to?.id ?? null;
  const all = useMemo<ChangeQuery>(
    () => ({
      connectionId: id,
      from,
      to,
      kinds: [],
      ownerBy: 'any',
      text: text.trim(),
      sort: toChangeSort(sort ?? []),
    }),
    [id, from, to, text, sort],
  );
  const query = useMemo<ChangeQuery>(() => ({ ...all, ...toKinds(on) }), [all, on]);
  const live = useLiveFeed(changesSource, view === null ? null : query, TOPICS, open !== null);
  const total = useStore(live.feed.state, (state) => state.total);
  const headline = useHeadline(all);
  const picked = useStore(changesGrid, (state) => state.picked);
  const plan = usePlanFrom(id);
  const whyReadOnly = useWhyReadOnly(connection);
  const leftOut = (count: number): string => t('leftOut', { count });
  const narrowed = on.length > 0 || text.trim() !== '';
  const { filter: asked } = set;
  const search = visibleText(asked.text).trim();
  const kinds = asked.on.map((toggle) => t(`toggle.${toggle}`)).join(words('common:listSeparator'));
  const chips = [
    ...(search === '' ? [] : [{ id: 'text', text: words('chip.text', { text: search }) }]),
    ...(kinds === '' ? [] : [{ id: 'kinds', text: t('chip', { kinds }) }]),
  ];
  const offers: RowOffers<GroupChange> = {
    narrow: (column, row) => {
      const toggles = togglesOf(row);
      if (column !== 'kinds' || toggles.length === 0) return {};
      const others = (on.length > 0 ? on : TOGGLES).filter((each) => !toggles.includes(each));
      return {
        only: () => narrowToKinds(toggles),
        without: others.length === 0 ? undefined : () => narrowToKinds(others),
      };
    },
    commands: ({ chatId, kinds: of }) => [
      {
        key: 'handOver',
        label: words('handOverOne'),
        reason: whyReadOnly ?? (of.includes('gone') ? words('handOverGone') : undefined),
        run: () => void plan.start({ find: async () => [chatId], count: 1, leftOut }),
      },
    ],
  };

  const handOver = (): Promise<void> =>
    plan.start({
      find: async () => {
        const there = await request(
          'changes.chatIds',
          picked.kind === 'all' ? picked.query : { ...all, text: '' },
        );
        // More than one call answers: which of the picked ones are gone is left to the check of the plan.
        if (picked.kind === 'ids' && there.length === PICK_LIMIT) return [...picked.ids];
        return there.filter((chatId) => isPicked(picked, chatId));
      },
      count: pickedCount(picked, total),
      leftOut,
    });

  return (
    <>
      <HeadActions>
        <SyncButton connection={connection} />
      </HeadActions>
      <div className={styles['head']}>
        <SearchField
          className={styles['search']}
          label={t('search')}
          limit={200}
          text={held.text}
          onText={(next) => showChanges({ text: next })}
        />
        {headline === null ? <span className={styles['toggles']} /> : <KindToggles {...headline} />}
        <GridTools
          grid="changes"
          visit={id}
          columns={columns}
          view={view}
          control={store}
          port={filterPort(CHANGE_FILTERS, NOTHING_ASKED, set, setChanges)}
        >
          <ExportChanges query={query} matching={total} />
        </GridTools>
        <FilterChips
          chips={chips}
          off={set.off}
          matching={words('matching', { count: total })}
          onTurn={turnFilter}
          onRemove={(each) => showChanges(each === 'text' ? { text: '' } : { on: [] })}
          onReset={resetChanges}
        />
      </div>
      <div className={styles['export']}>
        <ExportPart place="changes" />
      </div>
      {view !== null && (
        <PartGrid
          connectionId={id}
          label={t('title')}
          live={live}
          columns={columns}
          view={view}
          control={store}
          grid={changesGrid}
          open={open}
          onOpen={openChange}
          offers={offers}
          empty={
            <GridCover>
              {narrowed ? (
                <EmptyState
                  title={t('noMatch')}
                  text={t('noMatchText')}
                  action={<Button onClick={resetChanges}>{t('reset')}</Button>}
                />
              ) : (
                <EmptyState title={t('none.title')} text={t('none.text')} help="changes" />
              )}
            </GridCover>
          }
        />
      )}
      <PickedHandOver
        connection={connection}
        grid={changesGrid}
        total={total}
        plan={plan}
        onHandOver={() => void handOver()}
      />
    </>
  );
}
