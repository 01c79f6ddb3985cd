import { useTranslation } from 'react-i18next';
import type { ExportSource } from '@shared/contract/exports';
import type { OrphanQuery } from '@shared/contract/orphans';
import type { GroupStatus } from '@shared/domain/group';
import { ExportMenu } from '@renderer/components/export/ExportMenu';
import type { ColumnPlace } from '@renderer/grid/view';
import { ORPHAN_COLUMN_IDS } from './orphanColumns';

type Columns = Extract<ExportSource, { of: 'orphans' }>['columns'];

interface Props {
  readonly query: OrphanQuery;
  readonly matching: number;
  readonly places: readonly ColumnPlace[];
}

/** Exports the groups of the leavers that are chosen, in their order and with the columns on the screen. */
export function ExportOrphans({ query, matching, places }: Props) {
  const { t } = useTranslation(['orphans', 'exports', 'common']);
  const status = (value: GroupStatus): string => t(`common:groupStatus.${value}`);
  // The owner's name and userid are two columns of a file.
  const columns = places.flatMap(({ colId, hide }): Columns => {
    const field = ORPHAN_COLUMN_IDS.find((id) => id === colId);
    if (hide || field === undefined) return [];
    const column = { field, title: t(`column.${field}`) };
    return field === 'ownerName' ? [column, { field: 'owner', title: t('export.ownerId') }] : [column];
  });
  return (
    <ExportMenu
      place="orphans"
      name={t('title')}
      choices={[
        {
          key: 'all',
          label: t('exports:rows', { count: matching }),
          reason: matching === 0 ? 'nothingMatches' : null,
          source: () => ({
            of: 'orphans',
            query,
            columns,
            statusTitles: [status(0), status(1), status(2), status(3)],
          }),
        },
      ]}
    />
  );
}
