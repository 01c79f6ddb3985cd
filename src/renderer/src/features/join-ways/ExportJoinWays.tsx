import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { ExportSource } from '@shared/contract/exports';
import type { JoinWayState } from '@shared/domain/join-way';
import { JOIN_WAY_STATES } from '@shared/domain/join-way-rules';
import { ExportMenu } from '@renderer/components/export/ExportMenu';
import type { SortKey } from '@renderer/grid/columns';
import type { GridStore } from '@renderer/grid/gridState';
import { isEmpty } from '@renderer/grid/selection';
import type { ColumnPlace } from '@renderer/grid/view';
import { VAULT_COLUMN_IDS } from './columns';
import type { JoinWayItem } from './items';
import { pickedItems } from './pickedItems';
import { matches, type VaultFilter } from './vaultFilter';
import { ordered } from './vaultOrder';
import type { VaultQuery } from './vaultSource';

type Columns = Extract<ExportSource, { of: 'joinWays' }>['columns'];

interface Props {
  readonly connectionId: string;
  readonly items: readonly JoinWayItem[];
  readonly filter: VaultFilter;
  readonly sort: readonly SortKey[];
  readonly picks: GridStore<VaultQuery>;
  readonly places: readonly ColumnPlace[];
}

/** Exports all join ways that match, or those that are picked, in their order and with the columns on the screen. */
export function ExportJoinWays({ connectionId, items, filter, sort, picks, places }: Props) {
  const { t } = useTranslation(['joinWays', 'exports']);
  const picked = useStore(picks, (state) => state.picked);
  const matching = ordered(
    items.filter((item) => matches(item, filter)),
    sort,
  );
  const chosen = ordered(pickedItems(items, picked), sort);
  // The picture is no column of a file, and how full the groups are is one of each number.
  const columns = places.flatMap(({ colId, hide }): Columns => {
    const id = VAULT_COLUMN_IDS.find((name) => name === colId);
    if (hide || id === undefined || id === 'code') return [];
    if (id !== 'fill') return [{ field: id, title: t(`column.${id}`) }];
    return (['members', 'capacity'] as const).map((field) => ({ field, title: t(`file.${field}`) }));
  });
  const stateWords = Object.fromEntries(JOIN_WAY_STATES.map((state) => [state, t(`state.${state}`)]));
  const source = (of: readonly JoinWayItem[]): ExportSource => ({
    of: 'joinWays',
    connectionId,
    ids: of.map(({ row }) => row.id),
    columns,
    stateWords: stateWords as Record<JoinWayState, string>,
    sceneWords: [t('scene.1'), t('scene.2')],
  });
  return (
    <ExportMenu
      place="joinWays"
      name={t('title')}
      choices={[
        {
          key: 'all',
          label: t('exports:rows', { count: matching.length }),
          reason: matching.length === 0 ? 'nothingMatches' : null,
          source: () => source(matching),
        },
        {
          key: 'picked',
          label: t('exports:picked', { count: chosen.length }),
          reason: isEmpty(picked) ? 'noJoinWayPicked' : null,
          source: () => source(chosen),
        },
      ]}
    />
  );
}
