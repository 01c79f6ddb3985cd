import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { StoreApi } from '@main/store/api';
import type { DayReading } from '@main/store/api.archive';
import { addDays, type Day, startOfDay } from '@shared/domain/day';
import { openArchive } from '../../../../support/archive';
import { tempFolder } from '../../../../support/temp-folder';

const C = 'c1';
const CUBE = 'groupsByOwner';
const TODAY = '2026-09-01' as Day;
const AT = startOfDay(TODAY) + 8 * 3600;
const NOON = startOfDay(TODAY) + 12 * 3600;
const NONE = { fetched: 0, empty: 0, notReady: 0, pending: 0, absent: 0, expired: 0, restated: 0 };

let store: StoreApi;
let ids: number[];

beforeEach(async () => {
  ({ store, ids } = await openArchive(tempFolder(), { subjects: 3, from: TODAY, days: 0 }));
  onTestFinished(() => store.close());
});

const ago = (days: number): Day => addDays(TODAY, -days);
const write = (days: number, subject: number, state: DayReading['state'] = 'fetched', values = [1]) =>
  store.writeDays(C, CUBE, [{ subject: ids[subject] ?? 0, day: ago(days), state, values }], AT);
const on = async (days: number, now = NOON) => (await store.coverage(C, CUBE, ago(days), ago(days), now))[0];
const missing = (from: number, to: number, limit = 99) =>
  store.missingDays(C, CUBE, ago(from), ago(to), limit);
const sighting = (key: string, gone?: boolean) => ({ kind: 'owner' as const, key, name: null, gone });

describe('the calendar', () => {
  it('counts the states of a day apart', async () => {
    await write(1, 0);
    await write(1, 1, 'empty');
    expect(await on(1)).toEqual({ ...NONE, day: ago(1), fetched: 1, empty: 1, absent: 1 });
    await write(1, 2, 'not-ready');
    await write(1, 0, 'fetched', [2]);
    expect(await on(1)).toEqual({ ...NONE, day: ago(1), fetched: 1, empty: 1, notReady: 1, restated: 1 });
  });

  it('misses nothing of today and later, and everything from yesterday back to the last kept day', async () => {
    expect(await on(0)).toEqual({ ...NONE, day: TODAY });
    expect(await on(-1)).toEqual({ ...NONE, day: ago(-1) });
    expect(await on(1)).toMatchObject({ absent: 3, expired: 0 });
    expect(await on(180)).toMatchObject({ absent: 3, expired: 0 });
    expect(await on(181)).toMatchObject({ absent: 0, expired: 3 });
  });

  it('waits for yesterday until six in the morning, when the vendor can have it', async () => {
    const six = startOfDay(TODAY) + 6 * 3600;
    await write(1, 0);
    await write(1, 1, 'not-ready');
    expect(await on(1, six - 1)).toEqual({ ...NONE, day: ago(1), fetched: 1, pending: 2 });
    expect(await on(2, six - 1)).toMatchObject({ pending: 0, absent: 3 });
    expect(await on(1, six)).toEqual({ ...NONE, day: ago(1), fetched: 1, notReady: 1, absent: 1 });
  });

  it('counts a day that came too early as lost once it can no longer be read', async () => {
    for (const days of [180, 181]) await write(days, 0, 'not-ready');
    expect(await on(180)).toMatchObject({ notReady: 1, absent: 2, expired: 0 });
    expect(await on(181)).toMatchObject({ notReady: 0, absent: 0, expired: 3 });
  });

  it('never takes days for lost where the vendor names no end', async () => {
    await store.seeSubjects(C, [{ kind: 'tag', key: 't', name: null }], AT);
    const [day] = await store.coverage(C, 'wshotoTags', ago(900), ago(900), NOON);
    expect(day).toMatchObject({ absent: 1, expired: 0 });
  });

  it('asks about who is gone up to the Shanghai day on which it was last seen', async () => {
    const lastSecond = startOfDay(ago(9)) - 1;
    await store.seeSubjects(C, [sighting('left')], startOfDay(ago(40)));
    await store.seeSubjects(C, [sighting('left')], lastSecond);
    await store.seeSubjects(C, [sighting('left', true)], AT);
    expect(await on(10)).toMatchObject({ absent: 4 });
    expect(await on(9)).toMatchObject({ absent: 3 });
    expect((await missing(10, 9)).map(({ subjects }) => subjects.length)).toEqual([4, 3]);
    await store.seeSubjects(C, [sighting('left')], AT);
    expect(await on(9), 'an answer that names it does not bring it back').toMatchObject({ absent: 3 });
    await store.seeSubjects(C, [sighting('left', false)], AT);
    expect(await on(9)).toMatchObject({ absent: 4 });
  });

  it('does not let rows of who is gone stand in for others', async () => {
    await write(1, 0);
    const counts = await on(1);
    await store.seeSubjects(C, [sighting('owner0', true)], startOfDay(ago(-3)));
    expect(await on(1), 'last seen today').toEqual(counts);
    const [left = 0] = await store.seeSubjects(C, [sighting('left')], startOfDay(ago(5)));
    await store.writeDays(C, CUBE, [{ subject: left, day: ago(1), state: 'fetched', values: [] }], AT);
    expect(await on(1)).toMatchObject({ fetched: 2, absent: 2 });
    await store.seeSubjects(C, [sighting('left', true)], AT);
    expect(await on(1)).toMatchObject({ fetched: 2, absent: 2 });
    expect(await store.countMissing(C, CUBE, ago(1), ago(1))).toBe(2);
  });

  it('knows nothing of other connections', async () => {
    const other = await store.seeSubjects('c2', [sighting('owner0')], AT);
    const reading = { subject: other[0] ?? 0, day: ago(1), state: 'fetched' as const, values: [1] };
    await store.writeDays('c2', CUBE, [reading], AT);
    expect(await on(1)).toMatchObject({ fetched: 0, absent: 3 });
    const [day] = await store.coverage('c2', CUBE, ago(1), ago(1), NOON);
    expect(day).toMatchObject({ fetched: 1, absent: 0 });
  });

  it('has no days for what is kept by range, and none for a range that ends before it begins', async () => {
    expect(await store.coverage(C, 'groupsByOwnerRange', ago(3), ago(1), NOON)).toEqual([]);
    expect(await store.coverage(C, CUBE, ago(1), ago(3), NOON)).toEqual([]);
  });
});

describe('missing days', () => {
  it('come the oldest first, at most so many, each with the subjects that it lacks', async () => {
    for (const subject of [0, 1, 2]) await write(3, subject);
    await write(2, 1, 'empty');
    await write(1, 1, 'not-ready');
    const [a, b, c] = ids;
    expect(await missing(4, 1)).toEqual([
      { day: ago(4), subjects: [a, b, c] },
      { day: ago(2), subjects: [a, c] },
      { day: ago(1), subjects: [a, b, c] },
    ]);
    expect(await missing(4, 1, 2)).toHaveLength(2);
    expect(await store.countMissing(C, CUBE, ago(4), ago(1))).toBe(8);
    expect(await missing(3, 3)).toEqual([]);
  });

  it('are those of somebody first seen today as well', async () => {
    for (const subject of [0, 1, 2]) await write(100, subject);
    expect(await missing(100, 100)).toEqual([]);
    const [id] = await store.seeSubjects(C, [sighting('new')], AT);
    expect(await missing(100, 100)).toEqual([{ day: ago(100), subjects: [id] }]);
  });

  it('of events are the company’s, which is there before anything was read', async () => {
    expect(await store.countMissing(C, 'sobotQuality', ago(2), ago(1))).toBe(2);
    const found = await store.missingDays(C, 'sobotQuality', ago(2), ago(1), 9);
    const [company] = await store.listSubjects(C, 'company');
    expect(found).toEqual([2, 1].map((days) => ({ day: ago(days), subjects: [company?.id] })));
  });
});

describe('the state of an archive', () => {
  const summary = async () =>
    (await store.archiveStatus(C, NOON)).datasets.find(({ dataset }) => dataset === CUBE);

  it('sums up as far back as the first fill goes', async () => {
    await write(200, 0);
    await write(180, 0);
    await write(5, 1);
    expect(await summary()).toMatchObject({
      coverage: { ...NONE, fetched: 2, absent: 3 * 180 - 2 },
      first: ago(200),
      last: ago(5),
      readAt: AT,
    });
  });

  it('names every dataset of the vendor, and gaps only of those that are archived', async () => {
    await store.seeSubjects(C, [{ kind: 'ownerSet', key: 's', name: null }], AT);
    const { datasets } = await store.archiveStatus(C, NOON);
    expect(datasets.map(({ dataset }) => dataset)).toEqual([
      'groupsByOwner',
      'groupsByOwnerRange',
      'groupsByDay',
      'kfAccounts',
      'kfServicers',
    ]);
    expect(datasets[2]).toMatchObject({ coverage: NONE, losing: null, first: null, readAt: null });
    const key = { connectionId: C, scope: '', from: ago(9), to: ago(3) };
    await store.writeRange({ ...key, dataset: 'groupsByOwnerRange' }, [], AT);
    expect((await store.archiveStatus(C, NOON)).datasets[1]).toMatchObject({
      coverage: NONE,
      first: ago(9),
      last: ago(3),
      readAt: AT,
    });
    expect(await store.archiveStatus('nowhere', NOON)).toEqual({ automatic: false, datasets: [] });
  });

  it('warns of days that are lost within a week', async () => {
    for (let days = 173; days <= 180; days++) for (const subject of [0, 1, 2]) await write(days, subject);
    expect((await summary())?.losing).toBeNull();
    const [id] = await store.seeSubjects(C, [sighting('new')], AT);
    expect((await summary())?.losing).toEqual({ days: 8, inDays: 0 });
    const read = (days: number) =>
      store.writeDays(C, CUBE, [{ subject: id ?? 0, day: ago(days), state: 'empty', values: [] }], AT);
    for (const days of [180, 179, 178]) await read(days);
    expect((await summary())?.losing).toEqual({ days: 5, inDays: 3 });
    for (const days of [177, 176, 175, 174]) await read(days);
    expect((await summary())?.losing).toEqual({ days: 1, inDays: 7 });
    await read(173);
    expect((await summary())?.losing, 'eight days are time enough').toBeNull();
  });

  it('remembers whether it keeps itself filled', async () => {
    expect(await store.automaticArchives()).toEqual([]);
    await store.setAutomatic(C, true);
    await store.setAutomatic(C, true);
    expect(await store.automaticArchives()).toEqual([C]);
    expect((await store.archiveStatus(C, NOON)).automatic).toBe(true);
    await store.setAutomatic(C, false);
    expect((await store.archiveStatus(C, NOON)).automatic).toBe(false);
  });
});
