import { useTranslation } from 'react-i18next';
import type { AuditEntry } from '@shared/contract/app';
import { visibleText } from '../../lib/visibleText';

export interface AuditWords {
  readonly action: (action: string) => string;
  readonly detail: (detail: AuditEntry['detail']) => string;
}

/** Audit entries in words. An action that has none is shown as it was written. */
export function useAuditWords(): AuditWords {
  const { t } = useTranslation('audit');
  const actions: Readonly<Record<string, string>> = {
    'connection.added': t('actions.connectionAdded'),
    'connection.updated': t('actions.connectionUpdated'),
    'connection.removed': t('actions.connectionRemoved'),
    'plan.created': t('actions.planCreated'),
    'plan.discarded': t('actions.planDiscarded'),
    'plan.started': t('actions.planStarted'),
    'plan.cancelled': t('actions.planCancelled'),
    'plan.finished': t('actions.planFinished'),
  };
  return {
    action: (action) => actions[action] ?? action,
    detail: (detail) =>
      Object.entries(detail)
        .filter(([, value]) => value !== null && value !== '')
        .map(([key, value]) => `${key}: ${visibleText(String(value))}`)
        .join(' · '),
  };
}
