import { describe, expect, it } from 'vitest';
import { addDays, type Day, startOfDay } from '@shared/domain/day';
import { FETCHED } from '@main/store/statistics/layout';
import { ExploredArchive } from '../../../../support/explored-archive';

const C = 'c1';
/** A Thursday far from any holiday. */
const TODAY = '2026-08-20' as Day;
const NOON = startOfDay(TODAY) + 12 * 3600;
const back = (days: number): Day => addDays(TODAY, -days);

/** Owners whose groups grow as told for each day back; the rest is steady. */
function groups(owners: number, newChatsOn: (owner: number, daysBack: number) => number | null) {
  const archive = new ExploredArchive(C, 'wecom');
  const ids = Array.from({ length: owners }, (_, index) => archive.addSubject('owner', `u${index}`));
  for (const [owner, id] of ids.entries()) {
    for (let daysBack = 1; daysBack <= 70; daysBack++) {
      const news = newChatsOn(owner, daysBack);
      if (news === null) continue;
      const values = [news, 100, 90, 5, 1000, 500, 10_000 - 20 * daysBack, null];
      archive.put('groupsByOwner', id, back(daysBack), { state: FETCHED, values });
    }
  }
  return { archive, ids };
}

describe('hints', () => {
  it('tell what is unusual of somebody, and of all together', async () => {
    const { archive, ids } = groups(3, (owner, daysBack) => (owner === 1 && daysBack === 2 ? 90 : 20));
    const hints = await archive.explorer.hints(C, NOON);
    expect(hints.map(({ subject, metric, day, value }) => [subject?.id ?? null, metric, day, value])).toEqual(
      [
        [ids[1], 'newChats', back(2), 90],
        [null, 'newChats', back(2), 130],
      ],
    );
    expect(hints[0]).toMatchObject({ usual: 20, direction: 'up', change: false, dataset: 'groupsByOwner' });
  });

  it('are about what a running total grew by, not about that it grew', async () => {
    const { archive, ids } = groups(1, () => 20);
    expect(await archive.explorer.hints(C, NOON)).toEqual([]);
    const values = [20, 100, 90, 5, 1000, 500, 10_500, null];
    archive.put('groupsByOwner', ids[0] ?? 0, back(1), { state: FETCHED, values });
    expect(await archive.explorer.hints(C, NOON)).toMatchObject([
      { metric: 'messages', change: true, value: 540, usual: 20, direction: 'up' },
    ]);
  });

  it('are twelve at most, the strongest first, and no more than two of one', async () => {
    const { archive } = groups(30, (owner, daysBack) => (daysBack === 1 ? 100 + owner : 20));
    const hints = await archive.explorer.hints(C, NOON);
    expect(hints.length).toBe(12);
    const strengths = hints.map(({ strength }) => strength);
    expect(strengths).toEqual(strengths.toSorted((a, b) => b - a));
  });

  it('ignore shares of next to nothing', async () => {
    const archive = new ExploredArchive(C, 'wecom');
    const [few = 0, many = 0] = ['few', 'many'].map((key) => archive.addSubject('kfServicer', key));
    for (let daysBack = 1; daysBack <= 70; daysBack++) {
      const rate = daysBack === 1 ? 0.1 : 0.9;
      for (const [id, sessions] of [
        [few, 2],
        [many, 200],
      ] as const) {
        const values = [sessions, sessions, sessions, rate];
        archive.put('kfServicers', id, back(daysBack), { state: FETCHED, values });
      }
    }
    const hints = await archive.explorer.hints(C, NOON);
    expect(hints.map(({ subject, metric }) => [subject?.id, metric])).toEqual([[many, 'replyRate']]);
  });
});

describe('the figures of the morning', () => {
  it('are of yesterday and of the same weekday a week before', async () => {
    const { archive } = groups(2, (owner, daysBack) => (daysBack === 8 ? 4 : 10 + owner));
    const figures = await archive.explorer.morning(C, NOON);
    const day = back(1);
    expect(figures).toEqual([
      { dataset: 'groupsByOwner', metric: 'newChats', day, change: false, value: 21, weekBefore: 8 },
      { dataset: 'groupsByOwner', metric: 'chats', day, change: false, value: 200, weekBefore: 200 },
      { dataset: 'groupsByOwner', metric: 'members', day, change: false, value: 2000, weekBefore: 2000 },
      { dataset: 'groupsByOwner', metric: 'messages', day, change: true, value: 40, weekBefore: 40 },
      { dataset: 'groupsByOwner', metric: 'silentChats', day, change: false, value: 20, weekBefore: 20 },
      { dataset: 'kfAccounts', metric: 'sessions', day, change: false, value: null, weekBefore: null },
    ]);
  });

  it('are of the day before while yesterday was hardly read: half a sum would look like a loss', async () => {
    const { archive } = groups(2, (owner, daysBack) => (daysBack === 1 && owner === 0 ? null : 10));
    const [first] = await archive.explorer.morning(C, NOON);
    expect(first).toMatchObject({ metric: 'newChats', day: back(2), value: 20 });
  });

  it('say nothing of what does not add up over several tags', async () => {
    const archive = new ExploredArchive(C, 'wshoto');
    const one = archive.addSubject('tag', 't1');
    for (const daysBack of [1, 2, 8, 9]) {
      const values = [null, null, 1000 - 10 * daysBack];
      archive.put('wshotoTags', one, back(daysBack), { state: FETCHED, values });
    }
    const joined = { dataset: 'wshotoTags', metric: 'joined', day: back(1), change: true };
    expect(await archive.explorer.morning(C, NOON)).toEqual([{ ...joined, value: 10, weekBefore: 10 }]);
    const other = archive.addSubject('tag', 't2');
    archive.put('wshotoTags', other, back(1), { state: FETCHED, values: [null, null, 5] });
    expect(await archive.explorer.morning(C, NOON)).toMatchObject([{ value: null, weekBefore: null }]);
  });
});
