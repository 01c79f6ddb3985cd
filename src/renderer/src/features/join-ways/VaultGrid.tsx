import { useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Connection } from '@shared/contract/connections';
import { JOIN_SCENES, JOIN_WAY_STATES } from '@shared/domain/join-way-rules';
import { useWhyReadOnly } from '@renderer/commands/useWhyNot';
import type { GridColumn } from '@renderer/grid/columns';
import { DataGrid } from '@renderer/grid/DataGrid';
import { createFeed } from '@renderer/grid/feed';
import type { GridHandle } from '@renderer/grid/gridHandle';
import { GridStage } from '@renderer/grid/GridStage';
import type { GridStore } from '@renderer/grid/gridState';
import type { RowOffers } from '@renderer/grid/menu/entries';
import { createPicking } from '@renderer/grid/picking';
import type { ColumnPlace, GridViewState } from '@renderer/grid/view';
import type { ViewStore } from '@renderer/grid/viewStore';
import { remarkOf, titleOf, type JoinWayItem } from './items';
import { JoinWayPanel } from './panel/JoinWayPanel';
import { anew, type Task } from './tasks';
import type { Vault } from './useVault';
import { VaultEmpty } from './VaultEmpty';
import type { VaultFilter } from './vaultFilter';
import { vaultSource, type VaultQuery } from './vaultSource';

interface Props {
  readonly connection: Connection;
  readonly vault: Vault;
  readonly columns: readonly GridColumn<JoinWayItem>[];
  readonly view: GridViewState | null;
  readonly control: Pick<ViewStore, 'save' | 'sorting'>;
  readonly picks: GridStore<VaultQuery>;
  readonly filter: VaultFilter;
  /** The join way in the panel. */
  readonly open: number | null;
  readonly onOpen: (id: number | null) => void;
  readonly onFilter: (filter: VaultFilter) => void;
  /** Narrows what is shown, which `filter` says. */
  readonly onNarrow: (filter: VaultFilter) => void;
  readonly onCreate: () => void;
  readonly onAdopt: () => void;
  readonly onTask: (task: Task) => void;
}

const idOf = ({ row }: JoinWayItem): string => String(row.id);

/** All join ways, with what lies over them: empty states and the panel of one. */
export function VaultGrid(props: Props) {
  const {
    connection,
    vault,
    columns,
    view,
    control,
    picks,
    filter,
    open,
    onOpen,
    onFilter,
    onNarrow,
    onTask,
  } = props;
  const { t } = useTranslation('joinWays');
  const whyReadOnly = useWhyReadOnly(connection);
  const held = useRef(vault.items);
  const feed = useMemo(() => createFeed(vaultSource(() => held.current)), []);
  const handle = useRef<GridHandle<JoinWayItem> | null>(null);
  const { query, total } = useStore(feed.state);
  const picking = useMemo(() => createPicking(picks, feed, idOf), [picks, feed]);
  const opened = useRef(open);
  useLayoutEffect(() => {
    held.current = vault.items;
    opened.current = open;
  });

  useEffect(() => () => feed.dispose(), [feed]);
  const sort = view?.sort;
  useEffect(() => {
    if (sort !== undefined && vault.known) void feed.show({ filter, sort });
  }, [feed, filter, sort, vault.known]);
  useEffect(() => {
    void feed.reopen();
  }, [feed, vault.items]);

  const onPlaces = useCallback((places: readonly ColumnPlace[]) => control.save({ places }), [control]);
  const pickLabel = useCallback(({ row }: JoinWayItem) => t('pick', { name: titleOf(row) }), [t]);
  const openRow = useCallback(({ row }: JoinWayItem) => onOpen(row.id), [onOpen]);
  const onFocusRow = useCallback(
    ({ row }: JoinWayItem) => {
      if (opened.current !== null) onOpen(row.id);
    },
    [onOpen],
  );
  const step = async (by: -1 | 1): Promise<void> => {
    const answer = await feed.read(0, total);
    const position = (answer?.rows.findIndex(({ row }) => row.id === open) ?? -1) + by;
    const next = answer?.rows[position];
    if (next === undefined) return;
    onOpen(next.row.id);
    handle.current?.focusRow(position);
  };
  const offers: RowOffers<JoinWayItem> = {
    narrow: (column, { row }) => {
      const { fields, state } = row;
      if (column === 'status') {
        const shown = filter.states.length > 0 ? filter.states : JOIN_WAY_STATES;
        const states = shown.filter((each) => each !== state);
        return {
          only: () => onNarrow({ ...filter, states: [state] }),
          without: states.length === 0 ? undefined : () => onNarrow({ ...filter, states }),
        };
      }
      if (fields === null) return {};
      if (column === 'channel') {
        return fields.state === '' ? {} : { only: () => onNarrow({ ...filter, channels: [fields.state] }) };
      }
      if (column === 'remark') {
        return remarkOf(row) === '' ? {} : { only: () => onNarrow({ ...filter, remark: fields.remark }) };
      }
      if (column !== 'scene') return {};
      const scenes = JOIN_SCENES.filter((scene) => scene !== fields.scene);
      return {
        only: () => onNarrow({ ...filter, scenes: [fields.scene] }),
        without: () => onNarrow({ ...filter, scenes }),
      };
    },
    commands: ({ row }) => {
      const { fields, state } = row;
      if (fields === null) return [];
      return [
        {
          key: 'edit',
          label: t('panel.edit'),
          reason:
            whyReadOnly ??
            (state === 'live' ? undefined : t('panel.editOnlyLive', { state: t(`state.${state}`) })),
          run: () => onTask({ kind: 'edit', row, fields }),
        },
        {
          key: 'copy',
          label: t('panel.duplicate'),
          reason: whyReadOnly,
          run: () => onTask(anew(fields, 'copy')),
        },
      ];
    },
  };
  const current = vault.items.find(({ row }) => row.id === open);

  return (
    <GridStage error={vault.error ?? null} onRetry={vault.refetch}>
      {view !== null && (
        <DataGrid
          label={t('title')}
          feed={feed}
          columns={columns}
          places={view.places}
          onPlaces={onPlaces}
          sorting={control.sorting}
          picking={picking}
          pickAllLabel={t('pickAll')}
          pickLabel={pickLabel}
          offers={offers}
          onOpen={openRow}
          onFocusRow={onFocusRow}
          onReady={(ready) => {
            handle.current = ready;
          }}
        />
      )}
      {vault.known && (vault.items.length === 0 || (query !== null && total === 0)) && (
        <VaultEmpty
          connection={connection}
          empty={vault.items.length === 0}
          onFilter={onFilter}
          onCreate={props.onCreate}
          onAdopt={props.onAdopt}
        />
      )}
      {current !== undefined && (
        <JoinWayPanel
          connection={connection}
          row={current.row}
          names={vault.names}
          onClose={() => onOpen(null)}
          onStep={(by) => void step(by)}
          onTask={onTask}
        />
      )}
    </GridStage>
  );
}
