import { ArrowRightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Connection } from '@shared/contract/connections';
import type { OrphanGroup, OrphanLeaver, OrphanQuery } from '@shared/contract/orphans';
import { useWhyReadOnly } from '@renderer/commands/useWhyNot';
import { EmptyState } from '@renderer/components/EmptyState';
import { ExportPart } from '@renderer/components/export/ExportPart';
import { FilterChips } from '@renderer/grid/FilterChips';
import { GridCover } from '@renderer/grid/GridStage';
import { GridTools } from '@renderer/grid/GridTools';
import type { RowOffers } from '@renderer/grid/menu/entries';
import { inForce, turned } from '@renderer/grid/savedViews/filterKinds';
import { filterPort } from '@renderer/grid/savedViews/filterPort';
import { isEmpty, isPicked, pickedCount } from '@renderer/grid/selection';
import { useGridView } from '@renderer/grid/useGridView';
import { useLiveFeed } from '@renderer/grid/useLiveFeed';
import { request } from '@renderer/lib/api';
import { useFormat } from '@renderer/lib/useFormat';
import { personName } from '../transfers/personName';
import { HeadActions } from '../groups/HeadActions';
import { PartGrid } from '../groups/PartGrid';
import { PickedHandOver } from '../groups/PickedHandOver';
import { SyncButton } from '../groups/SyncButton';
import { usePlanFrom } from '../groups/usePlanFrom';
import { ExportOrphans } from './ExportOrphans';
import { LeaverList } from './LeaverList';
import { ORPHAN_COLUMNS, orphanColumns } from './orphanColumns';
import { allBut, ORPHAN_FILTERS } from './orphanFilters';
import styles from './orphans.module.css';
import { orphansSource, toOrphanSort } from './orphansSource';
import { openOrphan, orphansGrid, setOrphans, showOwners, useOrphansState } from './orphansState';

const TOPICS = ['groups.changed', 'people.changed'] as const;

interface Props {
  readonly connection: Connection;
  readonly leavers: readonly OrphanLeaver[];
  readonly sum: { readonly groups: number; readonly ownerless: number };
}

/** Leavers at the left, the groups of those that are chosen at the right. */
export function OrphanGroups({ connection, leavers, sum }: Props) {
  const { t } = useTranslation('orphans');
  const { t: words } = useTranslation(['groups', 'common']);
  const format = useFormat();
  const { id, readOnly } = connection;
  const asked = useOrphansState((state) => state.owners);
  const off = useOrphansState((state) => state.off);
  const owners = useMemo(() => inForce(ORPHAN_FILTERS, { filter: asked, off }), [asked, off]);
  const open = useOrphansState((state) => state.open);
  const { view, store } = useGridView('orphans', ORPHAN_COLUMNS);
  const columns = useMemo(() => orphanColumns(t, words, format), [t, words, format]);
  const sort = view?.sort;
  const query = useMemo<OrphanQuery | null>(
    () => (sort === undefined ? null : { connectionId: id, owners: [...owners], sort: toOrphanSort(sort) }),
    [id, owners, sort],
  );
  const live = useLiveFeed(orphansSource, query, TOPICS, open !== null);
  const total = useStore(live.feed.state, (state) => state.total);
  const picked = useStore(orphansGrid, (state) => state.picked);
  const plan = usePlanFrom(id);
  const whyReadOnly = useWhyReadOnly(connection);

  const find = async (of: readonly string[]): Promise<string[]> =>
    request('orphans.chatIds', { connectionId: id, owners: [...of] });
  const leftOut = (count: number): string => t('leftOut', { count });
  const handOverAll = (): Promise<void> => plan.start({ find: () => find(owners), count: total, leftOut });
  const handOverPicked = (): Promise<void> =>
    plan.start({
      find: async () =>
        (await find(picked.kind === 'all' ? picked.query.owners : [])).filter((chatId) =>
          isPicked(picked, chatId),
        ),
      count: pickedCount(picked, total),
      leftOut,
    });
  const offers: RowOffers<OrphanGroup> = {
    narrow: (column, { owner }) => {
      if (column !== 'ownerName' || owner === null) return {};
      const shown = owners.length > 0 ? owners : leavers.map(({ userid }) => userid);
      const others = allBut(owner, shown);
      return {
        only: () => showOwners([owner]),
        without: others === undefined ? undefined : () => showOwners(others),
      };
    },
    commands: ({ chatId }) => [
      {
        key: 'handOver',
        label: words('handOverOne'),
        reason: whyReadOnly,
        run: () => void plan.start({ find: async () => [chatId], count: 1, leftOut }),
      },
    ],
  };
  const names = asked.map((userid) =>
    personName(userid, leavers.find((leaver) => leaver.userid === userid)?.name ?? null),
  );
  const chip =
    names.length <= 2
      ? words('chip.owners', { values: names.join(words('common:listSeparator')) })
      : words('chip.ownersMany', { first: names[0] ?? '', count: names.length });
  const [one] = owners.length === 1 ? leavers.filter(({ userid }) => userid === owners[0]) : [];
  const nothingPicked = isEmpty(picked);

  return (
    <>
      <HeadActions>
        <SyncButton connection={connection} />
      </HeadActions>
      <div className={styles['panes']}>
        <LeaverList leavers={leavers} />
        <div className={styles['groups']}>
          <div className={styles['bar']}>
            <span className={styles['sum']} aria-live="polite">
              {sumText()}
              {sum.ownerless > 0 && owners.length === 0 && (
                <span className={styles['why']}> {t('sum.ownerless', { count: sum.ownerless })}</span>
              )}
            </span>
            {readOnly && <span className={styles['why']}>{words('groups:selection.readOnly')}</span>}
            <GridTools
              grid="orphans"
              visit={id}
              columns={columns}
              view={view}
              control={store}
              port={filterPort(ORPHAN_FILTERS, [], { filter: asked, off }, setOrphans)}
            >
              {query !== null && view !== null && (
                <ExportOrphans query={query} matching={total} places={view.places} />
              )}
            </GridTools>
            <Button
              type={nothingPicked ? 'primary' : 'default'}
              icon={<ArrowRightOutlined aria-hidden="true" />}
              iconPlacement="end"
              disabled={readOnly || total === 0}
              loading={plan.busy && nothingPicked}
              onClick={() => void handOverAll()}
            >
              {t('handOver', { count: total })}
            </Button>
          </div>
          <div className={styles['export']}>
            <ExportPart place="orphans" />
          </div>
          {asked.length > 0 && (
            <div className={styles['chips']}>
              <FilterChips
                chips={[{ id: 'owners', text: chip }]}
                off={off}
                onTurn={(each) => setOrphans(turned({ filter: asked, off }, each))}
                onRemove={() => showOwners([])}
                onReset={() => showOwners([])}
              />
            </div>
          )}
          {view !== null && (
            <PartGrid
              connectionId={id}
              label={t('title')}
              live={live}
              columns={columns}
              view={view}
              control={store}
              grid={orphansGrid}
              open={open}
              onOpen={openOrphan}
              offers={offers}
              empty={
                <GridCover>
                  <EmptyState
                    title={t('noMatch.title')}
                    text={t('noMatch.text')}
                    action={<Button onClick={() => showOwners([])}>{t('leavers.all')}</Button>}
                  />
                </GridCover>
              }
            />
          )}
        </div>
      </div>
      <PickedHandOver
        connection={connection}
        grid={orphansGrid}
        total={total}
        plan={plan}
        onHandOver={() => void handOverPicked()}
      />
    </>
  );

  function sumText(): string {
    if (owners.length === 0) return t('sum.all', { count: total, people: leavers.length });
    if (one !== undefined) return t('sum.one', { count: total, name: personName(one.userid, one.name) });
    return t('sum.some', { count: total, people: owners.length });
  }
}
