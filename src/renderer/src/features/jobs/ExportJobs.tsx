import { useTranslation } from 'react-i18next';
import type { ExportSource } from '@shared/contract/exports';
import type { JobKind } from '@shared/domain/job';
import { JOB_KINDS } from '@shared/domain/job-fields';
import { ExportMenu } from '@renderer/components/export/ExportMenu';
import type { ColumnPlace } from '@renderer/grid/view';
import type { HistoryQuery } from './historySource';
import { JOB_COLUMN_IDS } from './jobColumns';
import { useCountWords } from './useCountNames';

type Columns = Extract<ExportSource, { of: 'jobs' }>['columns'];

interface Props {
  readonly query: HistoryQuery;
  readonly matching: number;
  readonly places: readonly ColumnPlace[];
}

/** Exports every job that has ended and matches, with the columns on the screen. */
export function ExportJobs({ query, matching, places }: Props) {
  const { t } = useTranslation(['jobs', 'exports', 'frame']);
  const names = useCountWords();
  // How far it came is a column of each number in a file, and one of all that was counted.
  const columns = places.flatMap(({ colId, hide }): Columns => {
    const id = JOB_COLUMN_IDS.find((name) => name === colId);
    if (hide || id === undefined) return [];
    if (id !== 'progress') return [{ field: id, title: t(`column.${id}`) }];
    return (['done', 'total', 'counts'] as const).map((field) => ({ field, title: t(`export.${field}`) }));
  });
  const kindWords = Object.fromEntries(JOB_KINDS.map((kind) => [kind, t(`kind.${kind}`)]));
  return (
    <ExportMenu
      place="jobs"
      name={t('frame:screens.jobs')}
      choices={[
        {
          key: 'all',
          label: t('exports:rows', { count: matching }),
          reason: matching === 0 ? 'nothingMatches' : null,
          source: () => ({
            of: 'jobs',
            ...query,
            columns,
            kindWords: kindWords as Record<JobKind, string>,
            stateWords: t('state', { returnObjects: true }),
            countWords: { ...names },
            noConnection: t('noConnection'),
          }),
        },
      ]}
    />
  );
}
