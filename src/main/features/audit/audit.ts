import type { AuditEntry } from '@shared/contract/app';
import type { Handlers } from '@shared/contract/index';
import type { StoreApi } from '@main/store/api';

export interface Audit extends Pick<Handlers, 'audit.list' | 'audit.verify'> {
  /** Enters what somebody did. The detail is for people who look later; it never holds a secret. */
  readonly append: (
    action: string,
    connectionId: string | null,
    detail: AuditEntry['detail'],
  ) => Promise<void>;
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
  return {
    append: (action, connectionId, detail) =>
      store.appendAudit({ at: now(), actor, action, connectionId, detail }),
    'audit.list': ({ start, count }) => store.readAudit(start, count),
    'audit.verify': () => store.verifyAudit(),
  };
}
