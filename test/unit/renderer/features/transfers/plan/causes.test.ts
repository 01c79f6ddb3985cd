import { describe, expect, it } from 'vitest';
import { causeRows, secondTry } from '@renderer/features/transfers/plan/causes';

const failed = (errcode: number | null, count: number, kind: 'onjob' | 'resigned' = 'onjob') => ({
  errcode,
  reason: errcode === null ? ('not-applied' as const) : null,
  kind,
  count,
});

describe('the causes of a plan', () => {
  it('come with the most groups first, and what was left out after what failed', () => {
    const rows = causeRows({
      causes: [failed(90500, 2), failed(81017, 9)],
      skipped: [
        { reason: 'gone', count: 1 },
        { reason: 'in-progress', count: 30 },
      ],
    });
    expect(rows.map(({ cause, state, count }) => [cause, state, count])).toEqual([
      [81017, 'failed', 9],
      [90500, 'failed', 2],
      ['in-progress', 'skipped', 30],
      ['gone', 'skipped', 1],
    ]);
  });

  it('are one line for both kinds of transfer, with one fix where one will do', () => {
    const [row] = causeRows({ causes: [failed(81017, 2), failed(81017, 3, 'resigned')], skipped: [] });
    expect(row?.count).toBe(5);
    expect(row?.fixes).toEqual([{ advice: 'tomorrow', kind: null, count: 5 }]);
  });
});

describe('a second try', () => {
  it('turns the kind round where the code asks for the other one', () => {
    const { fixes } = secondTry({ causes: [failed(90500, 2, 'resigned'), failed(90502, 1)], skipped: [] });
    expect(fixes).toEqual([
      { advice: 'other-kind', kind: 'onjob', count: 2 },
      { advice: 'other-kind', kind: 'resigned', count: 1 },
    ]);
  });

  it('holds what failed and what was cancelled, but not what no try can change', () => {
    const { groups, fixes } = secondTry({
      causes: [failed(90501, 4), failed(null, 5), failed(40098, 3)],
      skipped: [
        { reason: 'cancelled', count: 20 },
        { reason: 'gone', count: 8 },
      ],
    });
    expect(groups).toBe(28);
    expect(fixes.map(({ advice, count }) => [advice, count])).toEqual([
      ['other-taker', 3],
      ['same', 25],
      ['never', 4],
    ]);
  });
});
