import { expect, it } from 'vitest';
import { kindTotals } from '@renderer/features/transfers/wizard/kindTotals';

it('adds up which way the groups go', () => {
  const share = {
    userid: 'a',
    name: null,
    left: true,
    leftAt: null,
    members: 0,
    groupsBefore: 0,
    sentToday: 0,
  };
  expect(
    kindTotals([
      { ...share, kind: 'resigned', groups: 700 },
      { ...share, kind: 'onjob', groups: 6 },
      { ...share, kind: 'resigned', groups: 20 },
    ]),
  ).toEqual({ resigned: 720, onjob: 6 });
});
