import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dataset } from '@shared/domain/datasets';
import { lastReady } from '@shared/domain/datasets/ready';
import { addDays, startOfDay, type Day } from '@shared/domain/day';
import { cut, daysOf, fillStretch, windowsOf } from '@main/features/statistics/windows';

const TODAY = '2026-11-20' as Day;
const at = (hour: number): number => startOfDay(TODAY) + hour * 3600;
const back = (days: number): Day => addDays(TODAY, -days);

describe('which days are asked for', () => {
  it('leaves yesterday out until its ready hour', () => {
    const kf = dataset('kfAccounts').window;
    expect(lastReady(kf, at(6) - 1)).toBe(back(2));
    expect(lastReady(kf, at(6))).toBe(back(1));
    expect(lastReady(dataset('sobotQuality').window, at(1))).toBe(back(1));
  });

  it('goes back as far as the vendor keeps days, and never to today', () => {
    expect(fillStretch(dataset('groupsByOwner'), at(9))).toEqual({ from: back(180), to: back(1) });
    expect(fillStretch(dataset('wshotoTags'), at(5))).toEqual({ from: back(180), to: back(2) });
  });
});

describe('cutting what is missing', () => {
  it('puts subjects together that miss the same days, the oldest days first', () => {
    const missing = [
      { day: back(5), subjects: [1, 2] },
      { day: back(4), subjects: [1, 2, 3] },
      { day: back(2), subjects: [3] },
    ];
    expect(cut(missing, { subjectsAtOnce: 100, daysAtOnce: 31 })).toEqual([
      { from: back(5), to: back(4), subjects: [1, 2] },
      { from: back(4), to: back(4), subjects: [3] },
      { from: back(2), to: back(2), subjects: [3] },
    ]);
    expect(cut(missing, { subjectsAtOnce: 2, daysAtOnce: 1 }).map(({ subjects }) => subjects)).toEqual([
      [1, 2],
      [1, 2],
      [3],
      [3],
    ]);
  });

  it('asks for every missing day of every subject once, for none that is there, in calls that are allowed', () => {
    const days = fc.uniqueArray(fc.integer({ min: 1, max: 120 }), { maxLength: 40 });
    const world = fc.array(days, { minLength: 1, maxLength: 12 });
    const limits = fc.record({
      subjectsAtOnce: fc.integer({ min: 1, max: 5 }),
      daysAtOnce: fc.integer({ min: 1, max: 31 }),
    });
    fc.assert(
      fc.property(world, limits, (subjects, allowed) => {
        const missing = daysOf({ from: back(120), to: back(1) }).flatMap((day, index) => {
          const of = subjects.flatMap((own, id) => (own.includes(120 - index) ? [id] : []));
          return of.length > 0 ? [{ day, subjects: of }] : [];
        });
        const asked: string[] = [];
        for (const question of cut(missing, allowed)) {
          expect(question.subjects.length).toBeLessThanOrEqual(allowed.subjectsAtOnce);
          expect(daysOf(question).length).toBeLessThanOrEqual(allowed.daysAtOnce);
          for (const day of daysOf(question)) asked.push(...question.subjects.map((id) => `${id} ${day}`));
        }
        const wanted = missing.flatMap(({ day, subjects: of }) => of.map((id) => `${id} ${day}`));
        expect(asked.toSorted()).toEqual(wanted.toSorted());
      }),
    );
  });
});

describe('windows', () => {
  it('cover a range without overlapping, none longer than allowed', () => {
    expect(windowsOf({ from: back(100), to: back(1) }, 92)).toEqual([
      { from: back(100), to: back(9) },
      { from: back(8), to: back(1) },
    ]);
    expect(windowsOf({ from: back(30), to: back(1) }, 30)).toHaveLength(1);
  });
});
