import { describe, expect, it } from 'vitest';
import { type Day, startOfDay } from '@shared/domain/day';
import type { TransferCandidate } from '@shared/domain/transfer';
import {
  type ContextTaker,
  kindOf,
  preflight,
  type PreflightContext,
} from '@shared/domain/transfer-preflight';

const TODAY = '2026-09-21' as Day;

const candidate = (parts: Partial<TransferCandidate> = {}): TransferCandidate => ({
  chatId: 'a',
  name: '群',
  owner: 'wangfang',
  ownerLeft: false,
  ownerLeftAt: null,
  ownerSeenAt: null,
  status: 0,
  members: 3,
  gone: false,
  onjobTransfers: 0,
  onjobFreeOn: null,
  heldBy: null,
  forcedKind: null,
  refusedBefore: null,
  ...parts,
});

const person = (userid: string, refusal: ContextTaker['refusal'] = null): ContextTaker => ({
  userid,
  refusal,
  groupsBefore: 0,
  membersBefore: 0,
});

const context = (parts: Partial<PreflightContext> = {}): PreflightContext => ({
  takers: [person('lilei')],
  split: { by: 'even' },
  takeOver: false,
  today: TODAY,
  ...parts,
});

const judge = (parts: Partial<TransferCandidate>, within: Partial<PreflightContext> = {}) =>
  preflight([candidate(parts)], context(within))[0];

describe('the kind of a transfer', () => {
  it.each([
    [{ status: 0, ownerLeft: false }, 'onjob'],
    [{ status: 1, ownerLeft: false }, 'resigned'],
    [{ status: 0, ownerLeft: true }, 'resigned'],
    [{ status: 3, ownerLeft: false }, 'onjob'],
    [{ status: 3, ownerLeft: true }, 'resigned'],
  ] as const)('%o is %s', (group, kind) => {
    expect(kindOf(group)).toBe(kind);
  });

  it('is the one that a refusal asked for, whatever the owner looks like', () => {
    expect(judge({ forcedKind: 'resigned' })).toMatchObject({ kind: 'resigned', reason: null });
    expect(judge({ forcedKind: 'onjob', ownerLeft: true })).toMatchObject({ kind: 'onjob', reason: null });
  });
});

describe('what speaks against a transfer', () => {
  const refused = (refusal: ContextTaker['refusal']) => ({ takers: [person('lilei', refusal)] });
  const back = { back: new Map([['a', { from: 'wangfang', to: 'lilei' }]]) };

  it.each([
    ['nothing', {}, {}, null],
    ['a group that disappeared', { gone: true }, {}, 'gone'],
    ['an owner never read', { owner: null }, {}, 'never-loaded'],
    ['a code that no second try can change', { refusedBefore: 90501 }, {}, 'refused-before'],
    ['an inheritance under way', { status: 2 }, {}, 'inheriting'],
    ['a taker who owns it', { owner: 'lilei' }, {}, 'taker-is-owner'],
    ['a group that another plan sent', { heldBy: 'sent' }, {}, 'in-progress'],
    ['a group that another plan is going to send', { heldBy: 'planned' }, {}, 'planned-elsewhere'],
    ['nothing about a group to be taken over', { heldBy: 'planned' }, { takeOver: true }, null],
    ['a group that was sent, even to take it over', { heldBy: 'sent' }, { takeOver: true }, 'in-progress'],
    ['a taker who left', {}, refused('left'), 'taker-left'],
    ['a taker nobody finds', {}, refused('not-found'), 'taker-not-found'],
    ['a taker without customer contact', {}, refused('not-follow-user'), 'taker-not-follow-user'],
    ['two onjob transfers in 90 days', { onjobTransfers: 2 }, {}, 'onjob-limit'],
    ['one onjob transfer in 90 days', { onjobTransfers: 1 }, {}, null],
    ['two onjob transfers of a leaver’s group', { onjobTransfers: 2, status: 1 }, {}, null],
    ['a way back from somebody who no longer has it', { owner: 'hanmeimei' }, back, 'owner-moved'],
    ['a way back to somebody who left', {}, { ...back, ...refused('left') }, 'old-owner-left'],
    ['a way back to somebody nobody finds', {}, { ...back, ...refused('not-found') }, 'old-owner-left'],
    ['a free way back', {}, back, null],
  ] as const)('%s', (_, group, within, reason) => {
    expect(judge(group, within)?.reason).toBe(reason);
  });

  it('goes by the first of several objections', () => {
    const everything = {
      gone: true,
      owner: null,
      refusedBefore: 90501,
      status: 2 as const,
      onjobTransfers: 2,
    };
    expect(judge(everything)?.reason).toBe('gone');
    expect(judge({ ...everything, gone: false })?.reason).toBe('never-loaded');
    expect(judge({ ...everything, gone: false, owner: 'x' })?.reason).toBe('refused-before');
    const held = { heldBy: 'planned' as const, onjobTransfers: 2 };
    expect(judge(held, refused('left'))?.reason).toBe('planned-elsewhere');
    expect(judge({ onjobTransfers: 2 }, refused('left'))?.reason).toBe('taker-left');
  });

  it('says from which day on a spent group has a transfer left', () => {
    const spent = { onjobTransfers: 2, onjobFreeOn: '2026-11-01' };
    expect(judge(spent)).toMatchObject({ reason: 'onjob-limit', freeOn: '2026-11-01' });
    expect(judge({ ...spent, status: 1 })).toMatchObject({ reason: null, freeOn: null });
  });
});

describe('takers', () => {
  const judged = (
    groups: readonly Partial<TransferCandidate>[],
    takers: readonly ContextTaker[],
    within: Partial<PreflightContext> = {},
  ) =>
    preflight(
      groups.map((group, n) => candidate({ chatId: `g${n}`, ...group })),
      context({ takers, ...within }),
    ).map(({ taker, reason }) => reason ?? taker);

  it('who cannot take get nothing, and the others all', () => {
    expect(judged([{}, {}], [person('lilei', 'left'), person('zhang')])).toEqual(['zhang', 'zhang']);
  });

  it('of whom nobody can take leave every group where it is, for the first one’s reason', () => {
    const nobody = [person('lilei', 'not-follow-user'), person('zhang', 'left')];
    expect(judged([{}, {}], nobody)).toEqual(['taker-not-follow-user', 'taker-not-follow-user']);
  });

  it('get no group of their own: it goes to another one, or stays when there is none', () => {
    const own = [{ owner: 'lilei' }, { owner: 'zhang' }, {}];
    expect(judged(own, [person('lilei'), person('zhang')])).toEqual(['zhang', 'lilei', 'lilei']);
    expect(judged(own, [person('lilei'), person('zhang', 'left')])).toEqual([
      'taker-is-owner',
      'lilei',
      'lilei',
    ]);
  });

  it('share only what can be sent', () => {
    const groups = [{ gone: true }, {}, { gone: true }, {}];
    expect(judged(groups, [person('lilei'), person('zhang')])).toEqual(['gone', 'lilei', 'gone', 'zhang']);
    const hand = (counts: number[]) => () =>
      judged(groups, [person('lilei'), person('zhang')], { split: { by: 'hand', counts } });
    expect(hand([2, 0])()).toEqual(['gone', 'lilei', 'gone', 'lilei']);
    expect(hand([2, 2])).toThrow(
      expect.objectContaining({
        error: expect.objectContaining({
          code: 'validation',
          reason: 'transfers.countsDiffer',
          params: { sum: 4, count: 2 },
        }),
      }),
    );
  });

  it('are whoever had a group before, when it goes back', () => {
    const back = new Map([
      ['g0', { from: 'wangfang', to: 'zhang' }],
      ['g1', { from: 'wangfang', to: 'lilei' }],
    ]);
    const takers = [person('zhang'), person('lilei', 'left')];
    expect(judged([{}, {}], takers, { back, split: { by: 'hand', counts: [] } })).toEqual([
      'zhang',
      'old-owner-left',
    ]);
  });
});

describe('doubts', () => {
  const leftOn = (day: string): Partial<TransferCandidate> => ({
    status: 1,
    ownerLeft: true,
    ownerLeftAt: startOfDay(day as Day) + 3600,
  });

  it.each([
    ['an owner who left a year ago', leftOn('2025-09-21'), null],
    ['an owner who left a day more than a year ago', leftOn('2025-09-20'), 'owner-past-year'],
    [
      'an owner of whom nobody knows when',
      { ...leftOn('2026-09-01'), ownerLeftAt: null },
      'leave-date-unknown',
    ],
    [
      'an owner of whom nobody knows when, in service within the year',
      { ...leftOn('2026-09-01'), ownerLeftAt: null, ownerSeenAt: startOfDay('2025-09-21' as Day) },
      null,
    ],
    [
      'an owner of whom nobody knows when, last in service before the year',
      { ...leftOn('2026-09-01'), ownerLeftAt: null, ownerSeenAt: startOfDay('2025-09-20' as Day) },
      'leave-date-unknown',
    ],
    ['the last of two onjob transfers', { onjobTransfers: 1 }, 'last-onjob-transfer'],
    ['the first of two onjob transfers', {}, null],
    ['a group that is not sent anyway', { onjobTransfers: 1, gone: true }, null],
  ] as const)('%s', (_, group, doubt) => {
    expect(judge(group)?.doubt).toBe(doubt);
  });
});
