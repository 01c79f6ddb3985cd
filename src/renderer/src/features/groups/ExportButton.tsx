import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { ExportSource } from '@shared/contract/exports';
import type { GroupQuery, GroupSelection, GroupStatus } from '@shared/domain/group';
import { GROUP_SORT_FIELDS } from '@shared/domain/group-fields';
import { ExportMenu } from '@renderer/components/export/ExportMenu';
import { isEmpty, pickedCount } from '@renderer/grid/selection';
import type { ColumnPlace } from '@renderer/grid/view';
import { toSelection } from './groupsQuery';
import { groupsGrid } from './groupsState';
import type { GroupsT } from './groupWords';

type ExportColumns = Extract<ExportSource, { of: 'groups' }>['columns'];

/** The columns on the screen, in their order; the owner's name and userid are two columns of a file. */
function exportColumns(places: readonly ColumnPlace[], t: GroupsT): ExportColumns {
  return places.flatMap(({ colId, hide }): ExportColumns => {
    const field = GROUP_SORT_FIELDS.find((name) => name === colId);
    if (hide || field === undefined) return [];
    if (field !== 'owner') return [{ field, title: t(`column.${field}`) }];
    return [
      { field: 'ownerName', title: t('column.owner') },
      { field, title: t('export.ownerId') },
    ];
  });
}

interface Props {
  readonly query: GroupQuery;
  readonly matching: number;
  readonly places: readonly ColumnPlace[];
}

/** Exports all rows that match, or those that are picked, with the columns on the screen. */
export function ExportButton({ query, matching, places }: Props) {
  const { t } = useTranslation(['groups', 'common']);
  const picked = useStore(groupsGrid, (state) => state.picked);
  const { connectionId } = query;
  const count = pickedCount(picked, matching);
  const status = (value: GroupStatus): string => t(`common:groupStatus.${value}`);
  const source = (selection: GroupSelection): ExportSource => ({
    of: 'groups',
    selection,
    columns: exportColumns(places, t),
    statusTitles: [status(0), status(1), status(2), status(3)],
  });
  return (
    <ExportMenu
      place="groups"
      name={t('title')}
      choices={[
        {
          key: 'matching',
          label: t('export.matching', { count: matching }),
          reason: matching === 0 ? 'nothingMatches' : null,
          source: () => source({ kind: 'all', connectionId, query, except: [] }),
        },
        {
          key: 'picked',
          label: t('export.picked', { count }),
          reason: isEmpty(picked) ? 'nothingPicked' : null,
          source: () => source(toSelection(connectionId, picked)),
        },
      ]}
    />
  );
}
