import type { Handlers } from '@shared/contract';
import type { EventTopic } from '@shared/contract/events';
import type { OpenStore } from '@main/store/api';
import type { ConnectionSecrets } from '@main/features/connections/secrets';
import type { ClientPool } from '@main/features/connections/pool';
import type { ProxyOptions } from '@main/vendors/session-transport';
import type { Transport } from '@main/vendors/transport';
import { examine } from './examine';
import { Findings } from './findings';
import { systemSight, type Sight } from './sight';

export interface DoctorDeps {
  readonly store: Pick<OpenStore, 'joinWayIds' | 'getJoinWay'>;
  readonly pool: ClientPool;
  readonly secrets: ConnectionSecrets;
  readonly transport: (name: string, proxy: ProxyOptions) => Transport;
  /** What the system's settings say about an address, as Chromium writes it: `DIRECT` or `PROXY host:port`. */
  readonly resolveProxy: (url: string) => Promise<string>;
  readonly now: () => number;
  readonly emit: (topic: EventTopic) => void;
  /** Names and authorities as this computer knows them, unless given. */
  readonly sight?: Sight | undefined;
}

type DoctorHandlers = Pick<Handlers, Extract<keyof Handlers, `doctor.${string}`>>;

interface Examination {
  readonly findings: Findings;
  readonly stop: AbortController;
}

/**
 * Examines connections step by step, each by itself and one at a time. Reports are kept in memory only, the
 * last one of each connection.
 */
export function createDoctor(deps: DoctorDeps): DoctorHandlers {
  const { pool, now, emit, sight = systemSight } = deps;
  const last = new Map<string, Examination>();
  const running = (id: string): Examination | undefined => {
    const known = last.get(id);
    return known?.findings.report.finishedAt === null ? known : undefined;
  };
  return {
    'doctor.run': async ({ connectionId }) => {
      const record = await pool.record(connectionId);
      const known = running(connectionId);
      if (known) return known.findings.report;
      const stop = new AbortController();
      const findings = new Findings(record, now, () => emit('doctor.changed'));
      last.set(connectionId, { findings, stop });
      void examine({ ...deps, sight, record, findings, signal: stop.signal });
      return findings.report;
    },
    'doctor.report': async ({ connectionId }) => last.get(connectionId)?.findings.report ?? null,
    'doctor.stop': async ({ connectionId }) => {
      running(connectionId)?.stop.abort();
      return undefined;
    },
  };
}
