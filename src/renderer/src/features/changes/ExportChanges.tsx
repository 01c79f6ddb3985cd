import { useTranslation } from 'react-i18next';
import type { ChangeKind, ChangeQuery } from '@shared/contract/changes';
import { CHANGE_KINDS } from '@shared/domain/radar-fields';
import { ExportMenu } from '@renderer/components/export/ExportMenu';

/** The columns of the file in the order that the contract names them. */
const COLUMNS = [
  'at',
  'chatId',
  'name',
  'owner',
  'kinds',
  'nameFrom',
  'nameTo',
  'ownerFrom',
  'ownerTo',
  'ownerBy',
  'membersFrom',
  'membersTo',
] as const;

interface Props {
  readonly query: ChangeQuery;
  readonly matching: number;
}

/** Exports every change that matches. */
export function ExportChanges({ query, matching }: Props) {
  const { t } = useTranslation(['changes', 'exports']);
  const kindWords = Object.fromEntries(CHANGE_KINDS.map((kind) => [kind, t(`kind.${kind}`)]));
  return (
    <ExportMenu
      place="changes"
      name={t('export.name')}
      choices={[
        {
          key: 'all',
          label: t('exports:rows', { count: matching }),
          reason: matching === 0 ? 'nothingMatches' : null,
          source: () => ({
            of: 'changes',
            query,
            titles: COLUMNS.map((column) => t(`export.column.${column}`)),
            kindWords: kindWords as Record<ChangeKind, string>,
            byWords: { app: t('by.app'), other: t('by.other') },
          }),
        },
      ]}
    />
  );
}
