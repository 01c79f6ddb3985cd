import { useTranslation } from 'react-i18next';
import { NO_CONNECTION } from '@shared/domain/job-fields';
import { FilterChips } from '@renderer/grid/FilterChips';
import type { FilterSet } from '@renderer/grid/savedViews/filterKinds';
import { visibleText } from '@renderer/lib/visibleText';
import { useConnections } from '@renderer/state/AppState';
import { connectionText } from './auditColumns';
import { AUDIT_FILTERS, type AuditAsked } from './auditFilters';
import { narrow, resetAudit, turnFilter } from './auditState';
import type { AuditTongue } from './useAuditWords';

interface Props {
  readonly set: FilterSet<AuditAsked>;
  readonly tongue: AuditTongue;
  readonly matching: number;
}

/** What narrows the audit now, each part to be switched off or removed. */
export function AuditChips({ set: { filter, off }, tongue, matching }: Props) {
  const { t } = useTranslation(['audit', 'common']);
  const connections = useConnections();
  const textOf = (id: string): string => {
    const { text, actions, of, days } = filter;
    switch (id) {
      case 'text':
        return t('chip.text', { text: visibleText(text).trim() });
      case 'actions':
        return t('chip.actions', { actions: actions.map(tongue.action).join(t('common:listSeparator')) });
      case 'days':
        return t('chip.days', { from: days?.[0] ?? '', to: days?.[1] ?? '' });
      default:
        return of === NO_CONNECTION ? t('noConnection') : connectionText(of, connections, t);
    }
  };
  const present = AUDIT_FILTERS.filter((kind) => kind.kept(filter) !== undefined);
  return (
    <FilterChips
      chips={present.map(({ id }) => ({ id, text: textOf(id) }))}
      off={off}
      matching={t('total', { count: matching })}
      onTurn={turnFilter}
      onRemove={(id) => narrow(present.find((kind) => kind.id === id)?.without(filter) ?? {})}
      onReset={resetAudit}
    />
  );
}
