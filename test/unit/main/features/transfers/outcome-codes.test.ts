import { describe, expect, it } from 'vitest';
import { DAILY_LIMIT } from '@shared/domain/limits';
import { judgeCall, nameRefusals } from '@main/features/transfers/outcome';
import { vendorFailure } from '../../../../support/items';
import { TRANSFER_CODES, UNPUBLISHED_CODES } from '../../../../support/transfer-codes';

const several = { chatIds: ['wr1', 'wr2', 'wr3'], sentToday: 40 };
const single = { chatIds: ['wr1'], sentToday: 40 };
const full = { chatIds: ['wr1', 'wr2'], sentToday: DAILY_LIMIT };
const named = (errcode: number, batch: typeof several) =>
  nameRefusals([{ chatId: 'wr1', errcode, errmsg: `code ${errcode}` }], batch)[0];
const LESSONS = new Map([
  [81017, 'daily'],
  [40128, 'onjob'],
]);

describe.each(TRANSFER_CODES)('$code', ({ code, named: state, call }) => {
  it(`leaves a group that the answer names ${state}`, () => {
    const lesson = LESSONS.get(code);
    expect(named(code, several)).toEqual({
      chatId: 'wr1',
      errcode: code,
      errmsg: `code ${code}`,
      state,
      ...(lesson && { lesson }),
    });
  });

  it(`as the answer of a whole call of several groups fails none of them: ${call}`, () => {
    expect(judgeCall(vendorFailure(code), several).kind).toBe(call);
  });

  it('as the answer of a call of one group is the answer of that group only when it is about groups', () => {
    const outcome = judgeCall(vendorFailure(code), single);
    const expected = call === 'halve' ? { kind: 'answered', named: [named(code, single)] } : { kind: call };
    expect(outcome).toMatchObject(expected);
  });

  it('is lost, whatever it says, when it may have come after the effect', () => {
    expect(judgeCall(vendorFailure(code, 'lost'), several).kind).toBe('lost');
  });
});

describe('the unpublished code of the day’s limit', () => {
  it.each([81017, ...UNPUBLISHED_CODES])('may be %i when the ledger agrees: tomorrow', (code) => {
    expect(named(code, full)).toMatchObject({ state: 'postponed', lesson: 'daily' });
    expect(judgeCall(vendorFailure(code), full).kind).toBe('tomorrow');
  });

  it.each(UNPUBLISHED_CODES)('is not %i when the ledger knows of less', (code) => {
    expect(named(code, several)).toEqual({
      chatId: 'wr1',
      errcode: code,
      errmsg: `code ${code}`,
      state: 'failed',
    });
    expect(judgeCall(vendorFailure(code), several).kind).toBe('stop');
  });

  it('is none of the published ones, however much was sent', () => {
    const postponed = TRANSFER_CODES.filter(({ code }) => named(code, full)?.state === 'postponed');
    expect(postponed.map(({ code }) => code)).toEqual([81017]);
  });
});
