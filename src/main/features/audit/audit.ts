import type { AuditEntry } from '@shared/contract/app';
import type { Handlers } from '@shared/contract/index';
import type { NewAuditEntry, StoreApi } from '@main/store/api';

export interface Audit extends Pick<Handlers, 'audit.list' | 'audit.verify'> {
  /** Enters what somebody did. The detail is for people who look later; it never holds a secret. */
  readonly append: (
    action: string,
    connectionId: string | null,
    detail: AuditEntry['detail'],
  ) => Promise<void>;
  /** Such an entry, unwritten: for what the store does and enters in one step. */
  readonly entry: (...what: Parameters<Audit['append']>) => NewAuditEntry;
}

export interface AuditDeps {
  readonly store: Pick<StoreApi, 'appendAudit' | 'readAudit' | 'verifyAudit'>;
  /** Name of the person at this computer, as the operating system knows it. */
  readonly actor: string;
  /** Unix seconds. */
  readonly now: () => number;
}

/** The append-only record of what was done with this app. */
export function createAudit({ store, actor, now }: AuditDeps): Audit {
  const entry: Audit['entry'] = (action, connectionId, detail) => ({
    at: now(),
    actor,
    action,
    connectionId,
    detail,
  });
  return {
    append: async (...what) => store.appendAudit(entry(...what)),
    entry,
    'audit.list': ({ start, count, ...query }) => store.readAudit(start, count, query),
    'audit.verify': () => store.verifyAudit(),
  };
}
