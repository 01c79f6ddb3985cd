import type { EventTopic } from '@shared/contract/events';
import type { Instant } from '@shared/domain/day';
import type { Audit } from '@main/features/audit/audit';
import type { Timers } from '@main/features/jobs/timers';
import type { JobRecord, OpenStore } from '@main/store/api';
import type { WecomClient } from '@main/vendors/wecom/types';

export interface TransferDeps {
  readonly store: OpenStore;
  readonly timers: Timers;
  readonly emit: (topic: EventTopic) => void;
  /** The client of a connection; fails when it or its secret is gone. */
  readonly client: (connectionId: string) => Promise<WecomClient>;
  /** Whether the connection is switched to reading only, at this moment. */
  readonly isReadOnly: (connectionId: string) => Promise<boolean>;
  /** The plan of a job goes on by itself at an instant, unless somebody objects. */
  readonly announced: (job: JobRecord, until: Instant) => void;
  /** Enters what was done into the audit; the detail never holds a secret. */
  readonly audit: Audit['append'];
  /** Such an entry for the store, which writes it in one step with the act: no kill comes between them. */
  readonly auditEntry: Audit['entry'];
}
