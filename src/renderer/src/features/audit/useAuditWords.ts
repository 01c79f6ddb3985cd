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
  const { t } = useTranslation(['audit', 'transfers']);
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
    verified: t('transfers:item.verified'),
    accepted: t('transfers:item.accepted'),
    failed: t('transfers:item.failed'),
    unknown: t('transfers:item.unknown'),
    skipped: t('transfers:item.skipped'),
  };
  const valueOf = (value: Value): string => {
    if (typeof value === 'boolean') return value ? t('yes') : t('no');
    return typeof value === 'number' ? number(value) : visibleText(value ?? '');
  };
  const states: Readonly<Record<string, string>> = t('transfers:plan', { returnObjects: true });
  const pair = ([key, value]: readonly [string, Value]): string => {
    if (key === 'planId') return t('details.plan', { id: String(value) });
    const word = key === 'state' ? states[String(value)] : undefined;
    return t('pair', { name: names[key] ?? key, value: word ?? valueOf(value) });
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
