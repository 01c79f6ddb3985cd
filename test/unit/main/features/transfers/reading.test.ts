import { describe, expect, it } from 'vitest';
import { BELIEVED_FOR, judgeReading, PROOFS, type Reading } from '@main/features/transfers/reading';
import { makeItem } from '../../../../support/items';

const read = (owner: string | null, status: Reading['status'] = null, at = 10): Reading => ({
  owner,
  status,
  errcode: null,
  at,
});
const failed = (errcode: number): Reading => ({ owner: null, status: null, errcode, at: 10 });
const last = PROOFS - 1;

describe('an accepted item', () => {
  it('is verified when the taker owns the group', () => {
    expect(judgeReading(makeItem(), read('taker'), 0)).toMatchObject({ state: 'verified', reason: null });
    const resigned = makeItem({ kind: 'resigned' });
    expect(judgeReading(resigned, read('taker', 3), 0)).toMatchObject({ state: 'verified' });
  });

  it('stays accepted while the inheritance is under way', () => {
    const item = makeItem({ kind: 'resigned' });
    expect(judgeReading(item, read('giver', 2), 9)).toMatchObject({ state: 'accepted' });
    expect(judgeReading(item, read(null, 2), 9)).toMatchObject({ state: 'accepted' });
  });

  it('is verified by its owner although a list still calls it under way', () => {
    expect(judgeReading(makeItem({ kind: 'resigned' }), read('taker', 2), 0).state).toBe('verified');
  });

  it('stays accepted while the old owner is still there: the vendor did accept it', () => {
    expect(judgeReading(makeItem(), read('giver'), 99)).toMatchObject({ state: 'accepted' });
    const resigned = makeItem({ kind: 'resigned' });
    expect(judgeReading(resigned, read('giver', 1), 99)).toMatchObject({ state: 'accepted' });
  });

  it('fails when all readings of a day later still show the old owner', () => {
    const sentAt = 1;
    const later = sentAt + BELIEVED_FOR;
    for (const [kind, status] of [
      ['onjob', null],
      ['resigned', 1],
    ] as const) {
      const item = makeItem({ kind, sentAt });
      expect(judgeReading(item, read('giver', status, later - 1), 99).state).toBe('accepted');
      expect(judgeReading(item, read('giver', status, later), last - 1).state).toBe('accepted');
      expect(judgeReading(item, read('giver', status, later), last)).toMatchObject({
        state: 'failed',
        reason: 'still-old-owner',
      });
    }
    const resigned = makeItem({ kind: 'resigned', sentAt });
    expect(judgeReading(resigned, read('giver', 2, later), 99).state).toBe('accepted');
    expect(judgeReading(resigned, read('giver', null, later), 99).state).toBe('accepted');
  });

  it('fails only after all readings showed the same stranger: an early one may be older than the call', () => {
    for (const kind of ['onjob', 'resigned'] as const) {
      for (const state of ['accepted', 'unknown'] as const) {
        const item = makeItem({ kind, state });
        expect(judgeReading(item, read('other', 0), 0).state).toBe(state);
        expect(judgeReading(item, read('other'), last - 1).state).toBe(state);
        expect(judgeReading(item, read('other', 0), last)).toMatchObject({
          state: 'failed',
          reason: 'unexpected-owner',
        });
      }
    }
    const inheriting = makeItem({ kind: 'resigned' });
    expect(judgeReading(inheriting, read('other', 2), 99).state).toBe('accepted');
  });

  it.each([90504, 90508])(
    'of which %i claimed that it was done fails when readings say otherwise',
    (errcode) => {
      const item = makeItem({ errcode });
      expect(judgeReading(item, read('taker'), 0).state).toBe('verified');
      expect(judgeReading(item, read('giver'), 0).state).toBe('accepted');
      expect(judgeReading(item, read('giver'), last)).toMatchObject({
        state: 'failed',
        reason: 'unexpected-owner',
      });
    },
  );

  it('that was in progress already (90507) is waited for', () => {
    expect(judgeReading(makeItem({ kind: 'resigned', errcode: 90507 }), read('giver', 1), 99).state).toBe(
      'accepted',
    );
  });
});

describe('an unknown item', () => {
  const unknown = (kind: 'onjob' | 'resigned') => makeItem({ kind, state: 'unknown' });

  it('is verified when the taker owns the group', () => {
    expect(judgeReading(unknown('onjob'), read('taker'), 0).state).toBe('verified');
  });

  it('in service counts as not applied only after all readings showed the old owner', () => {
    expect(judgeReading(unknown('onjob'), read('giver'), last - 1).state).toBe('unknown');
    expect(judgeReading(unknown('onjob'), read('giver'), last)).toMatchObject({
      state: 'failed',
      reason: 'not-applied',
    });
  });

  it('of a leaver needs the status to count as not applied', () => {
    expect(judgeReading(unknown('resigned'), read('giver'), 99).state).toBe('unknown');
    expect(judgeReading(unknown('resigned'), read('giver', 1), last)).toMatchObject({
      state: 'failed',
      reason: 'not-applied',
    });
  });

  it('of a leaver is accepted as soon as the inheritance shows', () => {
    expect(judgeReading(unknown('resigned'), read(null, 2), 0).state).toBe('accepted');
  });
});

describe('a reading that failed', () => {
  it.each([49008, 40050])('says with %i that the group is no more', (errcode) => {
    expect(judgeReading(makeItem(), failed(errcode), 0)).toEqual({ state: 'failed', reason: null, errcode });
  });

  it('says nothing with any other code', () => {
    expect(judgeReading(makeItem({ state: 'unknown' }), failed(-1), 99).state).toBe('unknown');
  });
});
