import type { EventTopic } from '@shared/contract/events';
import type { AuditEntry } from '@shared/contract/app';
import type { OpenStore } from '@main/store/api';
import type { Timers } from '@main/features/jobs/timers';
import type { WecomClient } from '@main/vendors/wecom/types';

export interface TransferDeps {
  readonly store: OpenStore;
  readonly timers: Timers;
  readonly emit: (topic: EventTopic) => void;
  /** The client of a connection; fails when it or its secret is gone. */
  readonly client: (connectionId: string) => Promise<WecomClient>;
  /** Whether the connection is switched to reading only, at this moment. */
  readonly isReadOnly: (connectionId: string) => Promise<boolean>;
  /** Enters what was done into the audit; the detail never holds a secret. */
  readonly audit: (action: string, connectionId: string, detail: AuditEntry['detail']) => Promise<void>;
}
