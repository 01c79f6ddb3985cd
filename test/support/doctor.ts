import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { DoctorReport } from '@shared/contract/doctor';
import type { Vendor } from '@shared/domain/vendor';
import { createDoctor, type DoctorDeps } from '@main/features/doctor/doctor';
import { fetchTransport, type Transport } from '@main/vendors/transport';
import { testConnections, type TestConnections } from './connections';
import { deferred } from './deferred';
import { DoctorNetwork, publicRoots } from './doctor-network';
import { startTestPractice, type TestPractice } from './practice';
import { openStore } from './store';

interface Entered {
  readonly vendor?: Vendor;
  readonly secret?: string;
  readonly baseUrl?: string;
  readonly proxyUrl?: string;
  readonly credential?: 'key' | 'token';
}

/** The doctor over real connections, a real store and the practice vendors, with a network of one's own. */
export class Consultation {
  readonly network = new DoctorNetwork();
  /** Every state of the reports so far, in order. */
  changes: DoctorReport[] = [];
  readonly connections: TestConnections;
  readonly #transport: Transport = {
    send: (request) => this.send(request),
    sendOnce: (request) => this.send(request),
  };

  private constructor(
    private readonly folder: string,
    readonly store: ReturnType<typeof openStore>,
    public practice: TestPractice,
  ) {
    this.connections = testConnections(store, { transport: () => this.#transport });
  }

  static async open(): Promise<Consultation> {
    const folder = await mkdtemp(join(tmpdir(), 'handover-doctor-'));
    return new Consultation(folder, openStore(folder), await startTestPractice());
  }

  async close(): Promise<void> {
    this.connections.watch.stop();
    await this.network.close();
    await this.practice.close();
    await this.store.close();
    await rm(this.folder, { recursive: true, force: true });
  }

  /** How requests of the app travel: to the practice vendor, whatever host they are for. */
  send: Transport['send'] = (request) => {
    const url = new URL(request.url);
    const { origin } = new URL(this.practice.baseUrl);
    return fetchTransport(fetch).send({ ...request, url: `${origin}${url.pathname}${url.search}` });
  };

  /** Adds a connection, and waits until it was looked for. */
  async add({ vendor = 'wecom', ...entered }: Entered = {}): Promise<string> {
    const { practice, connections } = this;
    const account =
      vendor === 'wecom' ? practice : { ...practice[vendor], corpId: practice[vendor].accountId };
    const { id } = await connections.handlers['connections.add']({
      name: '总部',
      color: 'teal',
      vendor,
      corpId: account.corpId,
      secret: entered.secret ?? account.secret,
      baseUrl: entered.baseUrl ?? account.baseUrl,
      proxyUrl: entered.proxyUrl ?? '',
      readOnly: false,
      credential: entered.credential ?? 'key',
    });
    await expect.poll(() => connections.pool.reachability(id).state).not.toBe('unknown');
    return id;
  }

  doctor(deps: Partial<DoctorDeps> = {}) {
    const done = deferred<void>();
    let id = '';
    const doctor = createDoctor({
      store: this.store,
      pool: this.connections.pool,
      secrets: this.connections.secrets,
      transport: () => this.#transport,
      resolveProxy: async () => 'DIRECT',
      now: nowHere,
      emit: () => {
        void doctor['doctor.report']({ connectionId: id }).then((report) => {
          if (report === null) return;
          this.changes.push(report);
          if (report.finishedAt !== null) done.resolve();
        });
      },
      sight: { lookup: async () => ['192.0.2.1', '192.0.2.2'], roots: publicRoots() },
      ...deps,
    });
    return {
      ...doctor,
      /** Examines a connection to the end. */
      examine: async (connectionId: string): Promise<DoctorReport> => {
        id = connectionId;
        await doctor['doctor.run']({ connectionId });
        await done.promise;
        const report = await doctor['doctor.report']({ connectionId });
        if (report === null) throw new Error('there is no report');
        return report;
      },
    };
  }

  examine(id: string, deps: Partial<DoctorDeps> = {}): Promise<DoctorReport> {
    return this.doctor(deps).examine(id);
  }
}

export const nowHere = (): number => Math.floor(Date.now() / 1000);

export const stepOf = ({ steps }: DoctorReport, name: string) => steps.find(({ step }) => step === name);
export const probeOf = ({ probes }: DoctorReport, name: string) => probes.find(({ probe }) => probe === name);

const line = (name: string, state: string, note: string | null): string =>
  note === null ? `${name} ${state}` : `${name} ${state} ${note}`;

/** Steps in a line, such as `secret ok, dns skipped ipLiteral`. */
export const told = ({ steps }: DoctorReport): string =>
  steps.map(({ step, state, note }) => line(step, state, note)).join(', ');

/** Probes in a line. */
export const probed = ({ probes }: DoctorReport): string =>
  probes.map(({ probe, state, note }) => line(probe, state, note)).join(', ');
