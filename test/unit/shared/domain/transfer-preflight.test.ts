import { describe, expect, it } from 'vitest';
import type { TransferCandidate } from '@shared/domain/transfer';
import { kindOf, preflight, type PreflightContext } from '@shared/domain/transfer-preflight';

const candidate = (parts: Partial<TransferCandidate> = {}): TransferCandidate => ({
  chatId: 'a',
  name: '群',
  owner: 'wangfang',
  ownerLeft: false,
  status: 0,
  members: 3,
  gone: false,
  onjobTransfers: 0,
  inProgress: false,
  ...parts,
});

const context = (parts: Partial<PreflightContext> = {}): PreflightContext => ({
  taker: 'lilei',
  takerIsFollowUser: true,
  sentToday: new Map(),
  ...parts,
});

const reasonOf = (parts: Partial<TransferCandidate>, within: Partial<PreflightContext> = {}) =>
  preflight([candidate(parts)], context(within))[0]?.reason;

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
});

describe('what speaks against a transfer', () => {
  it.each([
    ['nothing', {}, {}, null],
    ['a group that disappeared', { gone: true }, {}, 'gone'],
    ['an owner never read', { owner: null }, {}, 'never-loaded'],
    ['an inheritance under way', { status: 2 }, {}, 'inheriting'],
    ['a taker who owns it', { owner: 'lilei' }, {}, 'taker-is-owner'],
    ['another plan that holds it', { inProgress: true }, {}, 'in-progress'],
    ['a taker without customer contact', {}, { takerIsFollowUser: false }, 'taker-not-follow-user'],
    ['follow users never read', {}, { takerIsFollowUser: null }, null],
    ['two onjob transfers in 90 days', { onjobTransfers: 2 }, {}, 'onjob-limit'],
    ['one onjob transfer in 90 days', { onjobTransfers: 1 }, {}, null],
    ['two onjob transfers of a leaver’s group', { onjobTransfers: 2, status: 1 }, {}, null],
    ['a day that is used up', {}, { sentToday: new Map([['wangfang', 300]]) }, 'daily-limit'],
  ] as const)('%s', (_, group, within, reason) => {
    expect(reasonOf(group, within)).toBe(reason);
  });

  it('lets the first ones of an owner go until the day is full, counting both kinds', () => {
    const candidates = [
      ...Array.from({ length: 3 }, (_, n) => candidate({ chatId: `a${n}`, status: n === 1 ? 1 : 0 })),
      candidate({ chatId: 'skipped', gone: true }),
      candidate({ chatId: 'other', owner: 'hanmeimei' }),
    ];
    const judged = preflight(candidates, context({ sentToday: new Map([['wangfang', 298]]) }));
    expect(judged.map(({ reason }) => reason)).toEqual([null, null, 'daily-limit', 'gone', null]);
  });
});
