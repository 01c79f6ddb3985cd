import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditEntry } from '@shared/contract/app';
import { auditTexts, auditValue, type AuditWords } from '@shared/domain/audit';
import { useFormat } from '../../lib/useFormat';
import { visibleText } from '../../lib/visibleText';

export interface AuditTongue {
  readonly action: (action: string) => string;
  /** What an entry is about, what came of it, and what else it holds. */
  readonly texts: (detail: AuditEntry['detail']) => ReturnType<typeof auditTexts>;
  /** What a detail is called. */
  readonly name: (key: string) => string;
  /** What a detail holds. */
  readonly value: (key: string, value: AuditEntry['detail'][string]) => string;
  /** The words by themselves, by the codes that are entered. */
  readonly words: AuditWords;
}

/** Audit entries in words. Actions and details without words are shown as they were written. */
export function useAuditWords(): AuditTongue {
  const { t } = useTranslation(['audit', 'transfers', 'common']);
  const { number } = useFormat();
  return useMemo(() => {
    const words = auditWords(t);
    const writing = { text: visibleText, number };
    return {
      action: (action) => words.actions[action] ?? visibleText(action),
      texts: (detail) => auditTexts(detail, words, writing),
      name: (key) => words.details[key] ?? visibleText(key),
      value: (key, value) => auditValue(key, value, words, writing),
      words,
    };
  }, [t, number]);
}

function auditWords(t: TFunction<['audit', 'transfers', 'common']>): AuditWords {
  const actions: Readonly<Record<string, string>> = {
    'connection.added': t('actions.connectionAdded'),
    'connection.updated': t('actions.connectionUpdated'),
    'connection.removed': t('actions.connectionRemoved'),
    'plan.created': t('actions.planCreated'),
    'plan.revised': t('actions.planRevised'),
    'plan.discarded': t('actions.planDiscarded'),
    'plan.started': t('actions.planStarted'),
    'plan.announced': t('actions.planAnnounced'),
    'plan.paused': t('actions.planPaused'),
    'plan.held': t('actions.planHeld'),
    'plan.resumed': t('actions.planResumed'),
    'plan.cancelled': t('actions.planCancelled'),
    'plan.day-done': t('actions.planDayDone'),
    'plan.finished': t('actions.planFinished'),
    'plan.rechecked': t('actions.planRechecked'),
    'files.requested': t('actions.filesRequested'),
    'orders.started': t('actions.ordersStarted'),
    'orders.finished': t('actions.ordersFinished'),
    'statistics.automatic': t('actions.statisticsAutomatic'),
    'backup.made': t('actions.backupMade'),
    'backup.saved': t('actions.backupSaved'),
    'backup.restored': t('actions.backupRestored'),
    'data.begun-anew': t('actions.dataBegunAnew'),
    'members.erased': t('actions.membersErased'),
    'members.expired': t('actions.membersExpired'),
    'logs.exported': t('actions.logsExported'),
    'people.aliases': t('actions.peopleAliases'),
    'joinWay.created': t('actions.joinWayCreated'),
    'joinWay.updated': t('actions.joinWayUpdated'),
    'joinWay.restored': t('actions.joinWayRestored'),
    'joinWay.deleted': t('actions.joinWayDeleted'),
    'joinWay.adopted': t('actions.joinWayAdopted'),
    'joinWay.forgotten': t('actions.joinWayForgotten'),
    'joinWay.lostSettled': t('actions.joinWayLostSettled'),
    'joinWay.exported': t('actions.joinWayExported'),
    'joinWay.imported': t('actions.joinWayImported'),
  };
  const details: Readonly<Record<string, string>> = {
    planId: t('details.planId'),
    name: t('details.name'),
    vendor: t('details.vendor'),
    corpId: t('details.corpId'),
    baseUrl: t('details.baseUrl'),
    proxy: t('details.proxy'),
    practice: t('details.practice'),
    readOnly: t('details.readOnly'),
    newSecret: t('details.newSecret'),
    deleteData: t('details.deleteData'),
    secretsGone: t('details.secretsGone'),
    takers: t('details.takers'),
    groups: t('details.groups'),
    total: t('details.total'),
    planned: t('details.planned'),
    state: t('details.state'),
    split: t('details.split'),
    origin: t('details.origin'),
    days: t('details.days'),
    confirmation: t('details.confirmation'),
    on: t('details.on'),
    generation: t('details.generation'),
    bytes: t('details.bytes'),
    file: t('details.file'),
    members: t('details.members'),
    lines: t('details.lines'),
    typed: t('details.typed'),
    takeOver: t('details.takeOver'),
    next: t('details.next'),
    from: t('details.from'),
    to: t('details.to'),
    files: t('details.files'),
    orders: t('details.orders'),
    typedOrders: t('details.typedOrders'),
    sent: t('details.sent'),
    set: t('details.set'),
    cancelled: t('details.cancelled'),
    remark: t('details.remark'),
    configId: t('details.configId'),
    fields: t('details.fields'),
    added: t('details.added'),
    completed: t('details.completed'),
    known: t('details.known'),
    joinWays: t('details.joinWays'),
    lost: t('details.lost'),
    verified: t('transfers:item.verified'),
    accepted: t('transfers:item.accepted'),
    failed: t('transfers:item.failed'),
    unknown: t('transfers:item.unknown'),
    skipped: t('transfers:item.skipped'),
  };
  return {
    actions,
    details,
    values: {
      ...t('values', { returnObjects: true }),
      state: t('transfers:plan', { returnObjects: true }),
      vendor: t('common:vendor', { returnObjects: true }),
    },
    plan: t('details.plan', { id: '{id}' }),
    pair: t('pair', { name: '{name}', value: '{value}' }),
    yes: t('yes'),
    no: t('no'),
  };
}
