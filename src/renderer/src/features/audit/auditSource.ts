import type { AuditEntry } from '@shared/contract/app';
import type { AuditQuery } from '@shared/contract/audit';
import { AUDIT_SORTS, type AuditWords } from '@shared/domain/audit';
import type { SortKey } from '@renderer/grid/columns';
import type { RowSource } from '@renderer/grid/feed';
import { request } from '@renderer/lib/api';
import { outcome } from '@renderer/lib/outcome';
import type { AuditAsked } from './auditFilters';

/** Newest first. */
const FIRST: AuditQuery['sort'] = { field: 'at', direction: 'desc' };

/** The sort of the grid as the call takes it. */
export function toAuditSort([key]: readonly SortKey[]): AuditQuery['sort'] {
  const field = AUDIT_SORTS.find((name) => name === key?.field);
  return key === undefined || field === undefined ? FIRST : { field, direction: key.direction };
}

/** What is asked for as the call takes it: which words hold the text is found out here. */
export function toAuditQuery(
  { text, actions, of, days }: AuditAsked,
  sort: readonly SortKey[],
  { actions: words }: Pick<AuditWords, 'actions'>,
  connections: readonly { readonly id: string; readonly name: string }[],
): AuditQuery {
  const sought = text.trim();
  const holds = (word: string): boolean => word.toLowerCase().includes(sought.toLowerCase());
  const spoken =
    sought === ''
      ? { actions: [], connections: [] }
      : {
          actions: Object.keys(words).filter((code) => holds(words[code] ?? '')),
          connections: connections.filter(({ name }) => holds(name)).map(({ id }) => id),
        };
  return {
    text: sought,
    spoken,
    actions: [...actions],
    connectionId: of,
    from: days?.[0] ?? null,
    to: days?.[1] ?? null,
    sort: toAuditSort(sort),
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
