import type { Handlers } from '@shared/contract';
import type { EventTopic } from '@shared/contract/events';
import type { OpenStore } from '@main/store/api';
import type { ConnectionSecrets } from '@main/features/connections/secrets';
import type { ClientPool } from '@main/features/connections/pool';
import type { ProxyOptions } from '@main/vendors/session-transport';
import type { Transport } from '@main/vendors/transport';

export interface DoctorDeps {
  readonly store: OpenStore;
  readonly pool: ClientPool;
  readonly secrets: ConnectionSecrets;
  readonly transport: (name: string, proxy: ProxyOptions) => Transport;
  /** What the system's settings say about an address, as Chromium writes it: `DIRECT` or `PROXY host:port`. */
  readonly resolveProxy: (url: string) => Promise<string>;
  readonly now: () => number;
  readonly emit: (topic: EventTopic) => void;
}

type DoctorHandlers = Pick<Handlers, Extract<keyof Handlers, `doctor.${string}`>>;

/** Examines connections step by step. */
export function createDoctor(_deps: DoctorDeps): DoctorHandlers {
  return {} as DoctorHandlers;
}
