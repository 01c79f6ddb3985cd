import { useTranslation } from 'react-i18next';
import type { AuditEntry } from '@shared/contract/app';
import { useFormat } from '../../lib/useFormat';
import { visibleText } from '../../lib/visibleText';

type Value = AuditEntry['detail'][string];

export interface AuditWords {
  readonly action: (action: string) => string;
  readonly detail: (detail: AuditEntry['detail']) => string;
}

/** Audit entries in words. Actions and details without words are shown as they were written. */
export function useAuditWords(): AuditWords {
  const { t } = useTranslation('audit');
  const { number } = useFormat();
  const actions: Readonly<Record<string, string>> = {
    'connection.added': t('actions.connectionAdded'),
    'connection.updated': t('actions.connectionUpdated'),
    'connection.removed': t('actions.connectionRemoved'),
    'plan.created': t('actions.planCreated'),
    'plan.discarded': t('actions.planDiscarded'),
    'plan.started': t('actions.planStarted'),
    'plan.cancelled': t('actions.planCancelled'),
    'plan.finished': t('actions.planFinished'),
    'plan.rechecked': t('actions.planRechecked'),
  };
  const names: Readonly<Record<string, string>> = {
    name: t('details.name'),
    corpId: t('details.corpId'),
    baseUrl: t('details.baseUrl'),
    proxy: t('details.proxy'),
    practice: t('details.practice'),
    readOnly: t('details.readOnly'),
    newSecret: t('details.newSecret'),
    deleteData: t('details.deleteData'),
    secretsGone: t('details.secretsGone'),
    taker: t('details.taker'),
    total: t('details.groups'),
    groups: t('details.groups'),
    state: t('details.state'),
    verified: t('details.verified'),
    accepted: t('details.accepted'),
    failed: t('details.failed'),
    unknown: t('details.unknown'),
    skipped: t('details.skipped'),
  };
  const valueOf = (value: Value): string => {
    if (typeof value === 'boolean') return value ? t('yes') : t('no');
    return typeof value === 'number' ? number(value) : visibleText(value ?? '');
  };
  const pair = ([key, value]: readonly [string, Value]): string => {
    if (key === 'planId') return t('details.plan', { id: String(value) });
    return t('pair', { name: names[key] ?? key, value: valueOf(value) });
  };
  return {
    action: (action) => actions[action] ?? action,
    detail: (detail) =>
      Object.entries(detail)
        .filter(([, value]) => value !== null && value !== '' && value !== 0)
        .map(pair)
        .join(' · '),
  };
}
