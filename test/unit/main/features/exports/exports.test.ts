import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { AuditEntry } from '@shared/contract/app';
import { auditQuery } from '@shared/contract/audit';
import { exports as contract, type ExportSource } from '@shared/contract/exports';
import { failure } from '@shared/domain/errors';
import { NO_CONNECTION } from '@shared/domain/job-fields';
import { createExports, type ExportDeps } from '@main/features/exports/exports';
import { PendingExports } from '@main/features/exports/pending';
import { createExportRunner } from '@main/features/exports/runner';
import { JobEngine } from '@main/features/jobs/engine';
import type { JobRunner } from '@main/features/jobs/kind';
import { systemTimers } from '@main/features/jobs/timers';
import { partialOf } from '@main/features/tables/file';
import type { OpenStore } from '@main/store/api';
import { memoryJobs } from '../../../../support/jobs';
import { tempFolder } from '../../../../support/temp-folder';
import { until } from '../../../../support/workshop';

const SOURCE: ExportSource = {
  of: 'audit',
  query: auditQuery.parse({}),
  columns: [{ field: 'actor', title: 'by' }],
  words: { actions: {}, details: {}, values: {}, plan: '{id}', pair: '{name}{value}', yes: 'yes', no: 'no' },
};
const ENTRIES: readonly AuditEntry[] = Array.from({ length: 2500 }, (_, n) => ({
  id: 2500 - n,
  at: 1_600_272_000,
  actor: `actor ${2500 - n}`,
  action: 'plan.started',
  connectionId: null,
  detail: {},
}));

interface World {
  readonly path: string;
  /** Whether somebody closes the dialog. */
  readonly closes?: boolean;
  readonly jobs: ReturnType<typeof memoryJobs>;
  /** Called before each page but the first. */
  readonly turnPage?: (engine: JobEngine) => Promise<void>;
}

const newWorld = (parts: Partial<World> = {}): World => ({
  path: join(tempFolder(), 'audit.csv'),
  jobs: memoryJobs(),
  ...parts,
});

/** The app as far as exports need it, started on what an earlier one left. */
function start({ path, closes = false, jobs, turnPage }: World) {
  const shown: string[] = [];
  const suggested: string[] = [];
  const store = {
    ...jobs.store,
    listConnections: async () => [],
    readAudit: async (from: number, count: number) => {
      if (from > 0) await turnPage?.(engine);
      return { rows: ENTRIES.slice(from, from + count), total: ENTRIES.length, newest: ENTRIES.length };
    },
  };
  const deps: ExportDeps = {
    // What an export of the audit asks for.
    store: store as unknown as OpenStore,
    timers: systemTimers,
    pending: new PendingExports(),
    chooseFile: async (name) => {
      suggested.push(name);
      return closes ? null : path;
    },
    showInFolder: (file) => shown.push(file),
  };
  const never: JobRunner = { run: async () => undefined };
  const kinds = {
    sync: never,
    transfer: never,
    archive: never,
    download: never,
    orders: never,
    joinWays: never,
    export: createExportRunner(deps),
  };
  const vendor = async () => {
    throw failure('internal', 'internal', 'an export asks no vendor');
  };
  const engine = new JobEngine({
    store: deps.store,
    timers: systemTimers,
    vendor,
    kinds,
    changed: () => undefined,
  });
  const handlers = createExports(deps, engine);
  const ended = (id: number) =>
    until(async () => {
      const job = await engine.get(id);
      return !engine.isLive(id) && ['done', 'failed', 'cancelled', 'paused'].includes(job.state) && job;
    });
  const begin = async () => {
    const begun = await handlers['exports.start']({
      source: SOURCE,
      format: 'csv',
      name: ['审计 / 2026', '2026-11-22'],
    });
    return begun?.jobId ?? 0;
  };
  return { engine, handlers, ended, begin, shown, suggested };
}

describe('an export', () => {
  it('writes every row, counts them, and shows the file', async () => {
    const world = newWorld();
    const { begin, ended, handlers, shown, suggested } = start(world);
    const id = await begin();
    const job = await ended(id);
    expect(job).toMatchObject({
      state: 'done',
      connectionId: NO_CONNECTION,
      progress: { phase: 'writing', done: 2500, total: 2500, counts: { rows: 2500 } },
    });
    expect(suggested).toEqual(['审计 2026-2026-11-22.csv']);
    const lines = readFileSync(world.path, 'utf8').trimEnd().split('\r\n');
    expect(lines).toHaveLength(2501);
    await handlers['exports.show']({ jobId: id });
    expect(shown).toEqual([world.path]);
    rmSync(world.path);
    await expect(handlers['exports.show']({ jobId: id })).rejects.toMatchObject({
      error: { reason: 'exports.gone' },
    });
  });

  it('is not begun when the dialog is closed, which suggests a name that every disk takes', async () => {
    const { handlers, suggested, engine } = start(newWorld({ closes: true }));
    const name = [' ../a\\b:c*"<d>|\u202E\u0000 华东🎉. ', '2025-11-22'];
    expect(await handlers['exports.start']({ source: SOURCE, format: 'xlsx', name })).toBeNull();
    expect(suggested).toEqual(['a b c d 华东🎉-2025-11-22.xlsx']);
    await expect(engine.get(1)).rejects.toMatchObject({ error: { reason: 'jobs.notFound' } });
  });

  it('is Parquet only of what has types of its own', () => {
    const { input } = contract['exports.start'];
    const accepts = (format: string): boolean =>
      input.safeParse({ source: SOURCE, format, name: ['audit'] }).success;
    expect(['csv', 'xlsx', 'parquet'].map(accepts)).toEqual([true, true, false]);
  });

  it('leaves to the ledger where it goes, and not what it holds', async () => {
    const world = newWorld();
    const { begin, ended } = start(world);
    const id = await begin();
    await ended(id);
    const { payload } = world.jobs.row(id);
    expect(Object.keys(payload as object).toSorted()).toEqual(['format', 'partial', 'path', 'ticket']);
  });

  it('leaves the former file and nothing else when it is cancelled', async () => {
    const world = newWorld({ turnPage: (engine) => engine.cancel(1) });
    writeFileSync(world.path, 'former');
    const { begin, ended } = start(world);
    expect((await ended(await begin())).state).toBe('cancelled');
    expect(readFileSync(world.path, 'utf8')).toBe('former');
    expect(readdirSync(dirname(world.path))).toEqual([basename(world.path)]);
  });

  it('begins anew after a pause', async () => {
    let pauses = 0;
    const world = newWorld({
      turnPage: async (engine) => {
        pauses += 1;
        if (pauses === 1) await engine.pause(1);
      },
    });
    const { begin, ended, engine } = start(world);
    const id = await begin();
    expect((await ended(id)).state).toBe('paused');
    expect(readdirSync(dirname(world.path))).toEqual([]);
    await engine.resume(id);
    expect((await ended(id)).state).toBe('done');
    expect(readFileSync(world.path, 'utf8').trimEnd().split('\r\n')).toHaveLength(2501);
  });

  it('that a crash cut short is failed at the next start, and what it had written is gone', async () => {
    const hanging = new Promise<void>(() => undefined);
    const world = newWorld({ turnPage: () => hanging });
    writeFileSync(world.path, 'former');
    const first = start(world);
    const id = await first.begin();
    await until(async () => readdirSync(dirname(world.path)).length === 2);
    // The first life of the app ends here without a word.
    const { engine, ended } = start({ ...world, turnPage: async () => undefined });
    await engine.takeUp();
    expect(await ended(id)).toMatchObject({ state: 'failed', error: { reason: 'exports.interrupted' } });
    expect(readdirSync(dirname(world.path))).toEqual([basename(world.path)]);
    expect(readFileSync(world.path, 'utf8')).toBe('former');
  });

  it.each(['csv', 'xlsx', 'parquet'] as const)(
    'of %s that an earlier start of the app began is failed, and its half file is gone',
    async (format) => {
      const world = newWorld();
      const partial = partialOf(world.path);
      writeFileSync(partial, 'half');
      await world.jobs.store.createJob({
        connectionId: 'c1',
        kind: 'export',
        planId: null,
        payload: { ticket: 'of an earlier start', path: world.path, partial, format },
        createdAt: 1,
      });
      const { engine, ended } = start(world);
      await engine.takeUp();
      expect(await ended(1)).toMatchObject({ state: 'failed', error: { reason: 'exports.interrupted' } });
      expect(readdirSync(dirname(world.path))).toEqual([]);
    },
  );

  it('clears away nothing but what it wrote, whatever a restored ledger names', async () => {
    const world = newWorld();
    const theirs = join(dirname(world.path), 'theirs.csv');
    writeFileSync(theirs, 'theirs');
    await world.jobs.store.createJob({
      connectionId: NO_CONNECTION,
      kind: 'export',
      planId: null,
      payload: { ticket: 'of another computer', path: world.path, partial: theirs, format: 'csv' },
      createdAt: 1,
    });
    const { engine, ended } = start(world);
    await engine.takeUp();
    expect((await ended(1)).state).toBe('failed');
    expect(readFileSync(theirs, 'utf8')).toBe('theirs');
  });

  it('that failed can be tried again', async () => {
    let full = true;
    const world = newWorld({
      turnPage: async () => {
        if (full) throw Object.assign(new Error('full'), { code: 'ENOSPC' });
      },
    });
    const { begin, ended, engine } = start(world);
    const id = await begin();
    expect(await ended(id)).toMatchObject({ state: 'failed', error: { reason: 'export.diskFull' } });
    full = false;
    await engine.retry(id);
    expect((await ended(id)).state).toBe('done');
  });
});

describe('what exports are to write', () => {
  it('is kept of the last five that failed', () => {
    const pending = new PendingExports();
    for (const ticket of '1234567') {
      pending.add(ticket, SOURCE);
      if (ticket !== '1') pending.fail(ticket);
    }
    expect([...'1234567'].filter((ticket) => pending.get(ticket) !== null)).toEqual([...'134567']);
  });
});
