import { useTranslation } from 'react-i18next';
import type { AuditQuery } from '@shared/contract/audit';
import { AUDIT_FIELDS } from '@shared/domain/audit';
import { ExportMenu } from '@renderer/components/export/ExportMenu';
import type { ColumnPlace } from '@renderer/grid/view';
import type { AuditTongue } from './useAuditWords';

interface Props {
  readonly query: AuditQuery;
  readonly matching: number;
  readonly places: readonly ColumnPlace[];
  readonly words: AuditTongue['words'];
}

/** Exports every entry that matches, in words, with the columns on the screen. */
export function ExportAudit({ query, matching, places, words }: Props) {
  const { t } = useTranslation(['audit', 'exports', 'frame']);
  const columns = places.flatMap(({ colId, hide }) => {
    const field = AUDIT_FIELDS.find((name) => name === colId);
    return hide || field === undefined ? [] : [{ field, title: t(`column.${field}`) }];
  });
  return (
    <ExportMenu
      place="audit"
      name={t('frame:screens.audit')}
      choices={[
        {
          key: 'all',
          label: t('exports:rows', { count: matching }),
          reason: matching === 0 ? 'nothingMatches' : null,
          source: () => ({ of: 'audit', query, columns, words }),
        },
      ]}
    />
  );
}
