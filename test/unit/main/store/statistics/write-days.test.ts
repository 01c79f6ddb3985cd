import { statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { StoreApi } from '@main/store/api';
import type { DayReading } from '@main/store/api.archive';
import { dataset } from '@shared/domain/datasets';
import type { Day } from '@shared/domain/day';
import { openArchive } from '../../../../support/archive';
import { tempFolder } from '../../../../support/temp-folder';

const C = 'c1';
const D = '2026-08-01' as Day;
const AT = 1_790_000_000;
const { metrics } = dataset('groupsByOwner');
const NOTHING = metrics.map(() => null);

let folder: string;
let store: StoreApi;
let owner: number;

beforeEach(async () => {
  folder = tempFolder();
  const opened = await openArchive(folder, { subjects: 2, from: D, days: 0 });
  ({ store } = opened);
  onTestFinished(() => store.close());
  owner = opened.ids[0] ?? 0;
});

/** All metrics with one value. */
const filled = (value: number | null) => metrics.map(() => value);
const fetched = (value: number | null): DayReading => ({
  subject: owner,
  day: D,
  state: 'fetched',
  values: filled(value),
});
const bare = (state: 'empty' | 'not-ready'): DayReading => ({ subject: owner, day: D, state, values: [] });
const write = (reading: DayReading, at = AT) => store.writeDays(C, 'groupsByOwner', [reading], at);

function archive(): Database.Database {
  const db = new Database(join(folder, 'archive.db'), { readonly: true });
  onTestFinished(() => void db.close());
  return db;
}

function stored() {
  const columns = metrics.map(({ id }) => `"${id}"`).join(', ');
  const row = archive()
    .prepare<[number], (number | null)[]>(
      `SELECT state, read_at, restated, ${columns} FROM daily_groupsByOwner WHERE subject = ?`,
    )
    .raw()
    .get(owner);
  return row && { state: row[0], readAt: row[1], restated: row[2], values: row.slice(3) };
}

const formers = () =>
  archive()
    .prepare<[], { readAt: number; former: string }>(
      'SELECT read_at AS readAt, former FROM restatements ORDER BY id',
    )
    .all()
    .map(({ readAt, former }) => ({ readAt, former: JSON.parse(former) as Record<string, unknown> }));

describe('a day that is read again', () => {
  const [INSERTED, UNCHANGED, RESTATED] = [
    { inserted: 1, unchanged: 0, restated: 0 },
    { inserted: 0, unchanged: 1, restated: 0 },
    { inserted: 0, unchanged: 0, restated: 1 },
  ];

  it.each([
    ['empty', 2],
    ['not-ready', 3],
  ] as const)('that was %s is filled, and not restated', async (before, state) => {
    expect(await write(bare(before))).toEqual(INSERTED);
    expect(stored()).toEqual({ state, readAt: AT, restated: 0, values: NOTHING });
    expect(await write(fetched(3), AT + 1)).toEqual(INSERTED);
    expect(stored()).toEqual({ state: 1, readAt: AT + 1, restated: 0, values: filled(3) });
    expect(formers()).toEqual([]);
  });

  it('that was not ready can turn out empty, and never the other way round', async () => {
    await write(bare('not-ready'));
    expect(await write(bare('empty'), AT + 1)).toEqual(INSERTED);
    expect(await write(bare('not-ready'), AT + 2)).toEqual(UNCHANGED);
    expect(stored()).toMatchObject({ state: 2, readAt: AT + 1 });
  });

  it.each(['empty', 'not-ready'] as const)('as %s keeps the data that is there', async (state) => {
    await write(fetched(3));
    expect(await write(bare(state), AT + 1)).toEqual(UNCHANGED);
    expect(stored()).toEqual({ state: 1, readAt: AT, restated: 0, values: filled(3) });
    expect(formers()).toEqual([]);
  });

  it('with other values keeps the former ones, each time', async () => {
    await write(fetched(3));
    expect(await write(fetched(4), AT + 10)).toEqual(RESTATED);
    expect(await write(fetched(5), AT + 20)).toEqual(RESTATED);
    expect(stored()).toEqual({ state: 1, readAt: AT + 20, restated: 1, values: filled(5) });
    const former = (value: number) => Object.fromEntries(metrics.map(({ id }) => [id, value]));
    expect(formers()).toEqual([
      { readAt: AT, former: former(3) },
      { readAt: AT + 10, former: former(4) },
    ]);
    expect(await write(fetched(5), AT + 30)).toEqual(UNCHANGED);
    expect(stored()).toMatchObject({ readAt: AT + 20, restated: 1 });
  });

  it('with a single value that was left out, or is left out now, is restated', async () => {
    const withoutFirst = { ...fetched(3), values: [null, ...filled(3).slice(1)] };
    await write(withoutFirst);
    expect(await write(fetched(3), AT + 1)).toEqual(RESTATED);
    expect(await write(withoutFirst, AT + 2)).toEqual(RESTATED);
    expect(stored()?.values).toEqual(withoutFirst.values);
    expect(formers().map(({ former }) => former['newChats'])).toEqual([null, 3]);
  });

  it('tells zero from nothing', async () => {
    await write(fetched(0));
    expect(await write(fetched(null))).toEqual(RESTATED);
    expect(stored()?.values).toEqual(NOTHING);
  });

  it('and says the same is not written at all', async () => {
    await write(fetched(3));
    const log = () => statSync(join(folder, 'archive.db-wal')).size;
    const watcher = archive();
    const version = () => watcher.pragma('data_version', { simple: true });
    const before = { log: log(), version: version() };
    for (const reading of [fetched(3), bare('empty'), bare('not-ready')]) await write(reading, AT + 9);
    expect({ log: log(), version: version() }).toEqual(before);
    await write(fetched(4), AT + 9);
    expect(version()).not.toBe(before.version);
  });
});

it('leaves out days of subjects that are not of the connection and kind', async () => {
  const [servicer = 0] = await store.seeSubjects(C, [{ kind: 'kfAccount', key: 'kf', name: null }], AT);
  const [other = 0] = await store.seeSubjects('c2', [{ kind: 'owner', key: 'owner0', name: null }], AT);
  const readings = [servicer, other, 4711, owner].map((subject) => ({ ...fetched(1), subject }));
  expect(await store.writeDays(C, 'groupsByOwner', readings, AT)).toEqual({
    inserted: 1,
    unchanged: 0,
    restated: 0,
  });
});

it('keeps days over a restart, and adds a thousand of them in one call', async () => {
  const seen = Array.from({ length: 1000 }, (_, n) => ({ kind: 'owner' as const, key: `u${n}`, name: null }));
  const ids = await store.seeSubjects(C, seen, AT);
  const readings = ids.map((subject) => ({ ...fetched(subject), subject }));
  expect(await store.writeDays(C, 'groupsByOwner', readings, AT)).toMatchObject({ inserted: 1000 });
  await store.close();
  const again = await openArchive(folder, { subjects: 0, days: 0 });
  onTestFinished(() => again.store.close());
  expect(await again.store.writeDays(C, 'groupsByOwner', readings, AT)).toMatchObject({ unchanged: 1000 });
});
