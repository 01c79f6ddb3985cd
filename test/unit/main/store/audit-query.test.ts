import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { auditQuery } from '@shared/contract/audit';
import type { Input } from '@shared/contract/index';
import { startOfDay, type Day } from '@shared/domain/day';
import { NO_CONNECTION } from '@shared/domain/job-fields';
import type { NewAuditEntry, StoreApi } from '@main/store/api';
import { openStore } from '../../../support/store';
import { tempFolder } from '../../../support/temp-folder';

type Asked = Partial<Omit<Input<'audit.list'>, 'start' | 'count'>>;

const NOON = 12 * 3600;
const at = (day: string): number => startOfDay(day as Day) + NOON;
const ENTRIES: readonly NewAuditEntry[] = [
  { at: at('2026-11-01'), actor: 'Anna', action: 'plan.started', connectionId: 'c1', detail: { planId: 41 } },
  {
    at: at('2026-11-02'),
    actor: 'bob',
    action: 'people.aliases',
    connectionId: 'c2',
    detail: { set: 3, name: '100%"好' },
  },
  { at: at('2026-11-02') + 1, actor: 'bob', action: 'logs.exported', connectionId: null, detail: {} },
  {
    at: at('2026-11-04'),
    actor: 'Anna',
    action: 'plan.started',
    connectionId: 'c2',
    detail: { typed: true },
  },
];

let folder: string;
let store: StoreApi;

beforeEach(async () => {
  folder = tempFolder();
  store = openStore(folder, {});
  onTestFinished(() => store.close());
});

/** Places of the entries that are found, counted from the first that was made. */
async function found(asked: Asked): Promise<readonly number[]> {
  const { rows, total } = await store.readAudit(0, 100, auditQuery.parse(asked));
  expect(total).toBe(rows.length);
  return rows.map(({ id }) => id);
}

describe('entries of the audit', () => {
  beforeEach(async () => {
    for (const entry of ENTRIES) await store.appendAudit(entry);
  });

  it('are found by a text in who did it and in what was written, not in how it is written', async () => {
    expect(await found({ text: 'anna' })).toEqual([4, 1]);
    expect(await found({ text: '41' })).toEqual([1]);
    expect(await found({ text: '100%"' })).toEqual([2]);
    expect(await found({ text: '1_0' })).toEqual([]);
    expect(await found({ text: 'planId' })).toEqual([]);
  });

  it('are found by words that only the screen knows', async () => {
    const spoken = { actions: ['logs.exported'], connections: ['c1'] };
    expect(await found({ text: '导出', spoken })).toEqual([3, 1]);
    expect(await found({ spoken })).toEqual([4, 3, 2, 1]);
  });

  it('are those of a kind, of a connection or of none, and of days', async () => {
    expect(await found({ actions: ['plan.started', 'logs.exported'] })).toEqual([4, 3, 1]);
    expect(await found({ connectionId: 'c2' })).toEqual([4, 2]);
    expect(await found({ connectionId: NO_CONNECTION })).toEqual([3]);
    expect(await found({ from: '2026-11-02' as Day, to: '2026-11-02' as Day })).toEqual([3, 2]);
    expect(await found({ from: '2026-11-04' as Day, connectionId: 'c1' })).toEqual([]);
  });

  it('come in the order that is asked for, those that are alike newest first', async () => {
    expect(await found({ sort: { field: 'at', direction: 'asc' } })).toEqual([1, 2, 3, 4]);
    expect(await found({ sort: { field: 'actor', direction: 'desc' } })).toEqual([3, 2, 4, 1]);
    expect(await found({ sort: { field: 'connection', direction: 'asc' } })).toEqual([3, 1, 4, 2]);
    expect(await found({ sort: { field: 'action', direction: 'asc' } })).toEqual([3, 2, 4, 1]);
  });

  it('come in the order of words that only the screen knows, and what has none after them', async () => {
    const by = (field: 'action' | 'connection', direction: 'asc' | 'desc', places: string[]) =>
      found({ sort: { field, direction, places } });
    expect(await by('action', 'asc', ['plan.started', 'logs.exported'])).toEqual([4, 1, 3, 2]);
    expect(await by('action', 'desc', ['plan.started', 'logs.exported'])).toEqual([2, 3, 4, 1]);
    expect(await by('action', 'asc', ['people.aliases'])).toEqual([2, 3, 4, 1]);
    // What belongs to no connection stays at the beginning.
    expect(await by('connection', 'asc', ['c2', 'c1'])).toEqual([3, 4, 2, 1]);
    expect(await by('connection', 'desc', ['c2', 'c1'])).toEqual([1, 4, 2, 3]);
  });

  it('stay as they were up to one of them, while others are made', async () => {
    const { newest } = await store.readAudit(0, 1);
    await store.appendAudit({ at: 5, actor: 'Anna', action: 'z', connectionId: null, detail: {} });
    expect(await found({ upTo: newest, text: 'Anna' })).toEqual([4, 1]);
    expect(await found({ text: 'Anna' })).toEqual([5, 4, 1]);
  });
});

/** Entries as they were written over years; their chain is not what is looked at here. */
function fill(count: number): void {
  const db = new Database(join(folder, 'ledger.db'));
  const add = db.prepare(
    'INSERT INTO audit (at, actor, action, connection_id, detail, hash) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const hash = 'f'.repeat(64);
  db.transaction(() => {
    for (let n = 0; n < count; n += 1) {
      const detail = JSON.stringify({
        planId: n,
        groups: 120,
        takers: `u${n % 90}, u${n % 70}`,
        split: 'even',
      });
      add.run(at('2024-01-01') + n * 600, `admin ${n % 7}`, `action.${n % 30}`, `c${n % 5}`, detail, hash);
    }
  })();
  db.close();
}

describe('an audit of 100,000 entries', () => {
  it('answers every question at once', async () => {
    fill(100_000);
    const places = Array.from({ length: 40 }, (_, n) => `action.${39 - n}`);
    const questions: readonly (readonly [Asked, number])[] = [
      [{}, 99_900],
      [{ sort: { field: 'action', direction: 'asc' } }, 90_000],
      [{ sort: { field: 'action', direction: 'desc', places } }, 90_000],
      [{ sort: { field: 'actor', direction: 'desc' } }, 90_000],
      [{ actions: ['action.3'], connectionId: 'c3' }, 0],
      [{ text: 'u69' }, 1000],
      [{ from: '2024-06-01' as Day, to: '2025-06-01' as Day }, 40_000],
    ];
    for (const [asked, start] of questions) {
      const began = performance.now();
      const { rows, total } = await store.readAudit(start, 100, auditQuery.parse(asked));
      const took = performance.now() - began;
      expect(total).toBeGreaterThan(start);
      expect(rows.length).toBeGreaterThan(0);
      expect(took).toBeLessThan(1000);
    }
  });
});
