import type { AuditEntry } from '@shared/contract/app';
import type { Handlers } from '@shared/contract/index';
import { nowSeconds } from '@shared/domain/day';
import type { StoreApi } from '@main/store/api';

export interface Audit extends Pick<Handlers, 'audit.list'> {
  /** Enters what somebody did. The detail is for people who look later; it never holds a secret. */
  readonly append: (
    action: string,
    connectionId: string | null,
    detail: AuditEntry['detail'],
  ) => Promise<void>;
}

export interface AuditDeps {
  readonly store: Pick<StoreApi, 'appendAudit' | 'readAudit'>;
  /** Name of the person at this computer, as the operating system knows it. */
  readonly actor: string;
}

/** The append-only record of what was done with this app. */
export function createAudit({ store, actor }: AuditDeps): Audit {
  return {
    append: (action, connectionId, detail) =>
      store.appendAudit({ at: nowSeconds(), actor, action, connectionId, detail }),
    'audit.list': ({ start, count }) => store.readAudit(start, count),
  };
}
