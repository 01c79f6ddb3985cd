import type { EventTopic } from '@shared/contract/events';
import type { Audit } from '@main/features/audit/audit';
import type { Timers } from '@main/features/jobs/timers';
import type { OpenStore } from '@main/store/api';
import type { Transport } from '@main/vendors/transport';

/** What files and orders of Sobot are made of. */
export interface SobotDeps {
  readonly store: OpenStore;
  readonly timers: Timers;
  readonly emit: (topic: EventTopic) => void;
  /** Whether the connection is switched to reading only, at this moment. */
  readonly isReadOnly: (connectionId: string) => Promise<boolean>;
  readonly audit: Audit['append'];
  /** A way to the file host that carries none of the connection's secrets. */
  readonly fileTransport: (connectionId: string) => Promise<Transport>;
  /** Asks the admin for a folder; null when the dialog was closed. */
  readonly chooseFolder: () => Promise<string | null>;
  /** Shows a file in the system's file manager. */
  readonly showInFolder: (path: string) => void;
}
