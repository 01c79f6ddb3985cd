import type { EventTopic } from '@shared/contract/events';
import type { Audit } from '@main/features/audit/audit';
import type { Timers } from '@main/features/jobs/timers';
import type { OpenStore } from '@main/store/api';
import type { Transport } from '@main/vendors/transport';
import type { WecomClient } from '@main/vendors/wecom/types';

/** What the vault of join ways is made of. */
export interface JoinWayDeps {
  readonly store: OpenStore;
  readonly timers: Timers;
  readonly emit: (topic: EventTopic) => void;
  readonly client: (connectionId: string) => Promise<WecomClient>;
  readonly isReadOnly: (connectionId: string) => Promise<boolean>;
  readonly audit: Audit['append'];
  readonly chooseFile: (suggestedName: string) => Promise<string | null>;
  /** A way to the host of the QR images, which carries none of the connection's secrets. */
  readonly fileTransport: (connectionId: string) => Promise<Transport>;
  /** An image of any common kind as PNG; null when it is none. */
  readonly toPng: (image: Uint8Array) => Uint8Array | null;
}
