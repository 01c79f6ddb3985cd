import type { AuditEntry } from '@shared/contract/app';
import type { AuditQuery } from '@shared/contract/audit';
import { AUDIT_SORTS, type AuditWords } from '@shared/domain/audit';
import type { SortKey } from '@renderer/grid/columns';
import type { RowSource } from '@renderer/grid/feed';
import { request } from '@renderer/lib/api';
import { outcome } from '@renderer/lib/outcome';
import type { AuditAsked } from './auditFilters';

/** Newest first. */
const FIRST: AuditQuery['sort'] = { field: 'at', direction: 'desc', places: [] };
const words = new Intl.Collator('zh-CN', { numeric: true });

type Actions = AuditWords['actions'];
type Named = Readonly<Record<'id' | 'name', string>>;

/** Codes with their words, of what is entered in codes and read in words. */
function spokenOf(
  field: AuditQuery['sort']['field'],
  actions: Actions,
  connections: readonly Named[],
): readonly (readonly [code: string, word: string])[] {
  if (field === 'action') return Object.entries(actions);
  return field === 'connection' ? connections.map(({ id, name }) => [id, name]) : [];
}

/** The sort of the grid as the call takes it: in the order of what is on the screen. */
export function toAuditSort(
  [key]: readonly SortKey[],
  actions: Actions,
  connections: readonly Named[],
): AuditQuery['sort'] {
  const field = AUDIT_SORTS.find((name) => name === key?.field);
  if (key === undefined || field === undefined) return FIRST;
  const places = spokenOf(field, actions, connections)
    .toSorted(([, one], [, other]) => words.compare(one, other))
    .map(([code]) => code);
  return { field, direction: key.direction, places };
}

/** What is asked for as the call takes it: which words hold the text is found out here. */
export function toAuditQuery(
  { text, actions, of, days }: AuditAsked,
  sort: readonly SortKey[],
  { actions: spokenActions }: Pick<AuditWords, 'actions'>,
  connections: readonly Named[],
): AuditQuery {
  const sought = text.trim();
  const holds = (word: string): boolean => word.toLowerCase().includes(sought.toLowerCase());
  const spoken =
    sought === ''
      ? { actions: [], connections: [] }
      : {
          actions: Object.keys(spokenActions).filter((code) => holds(spokenActions[code] ?? '')),
          connections: connections.filter(({ name }) => holds(name)).map(({ id }) => id),
        };
  return {
    text: sought,
    spoken,
    actions: [...actions],
    connectionId: of,
    from: days?.[0] ?? null,
    to: days?.[1] ?? null,
    sort: toAuditSort(sort, spokenActions, connections),
    upTo: null,
  };
}

/**
 * Entries of the audit. The store keeps no order open for them: the query itself is the key, up to the entry that
 * was the newest when it was opened.
 */
export const auditSource: RowSource<AuditQuery, AuditEntry> = {
  open: async (query) => {
    const first = await outcome(request('audit.list', { ...query, start: 0, count: 1 }));
    if (!first.ok) return first;
    const { total, newest } = first.data;
    return { ok: true, data: { key: JSON.stringify({ ...query, upTo: newest }), total } };
  },
  read: (key, start, count) =>
    outcome(request('audit.list', { ...(JSON.parse(key) as AuditQuery), start, count })),
  close: () => undefined,
};
