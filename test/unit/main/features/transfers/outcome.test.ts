import { describe, expect, it } from 'vitest';
import { WECOM_CODES } from '@shared/domain/wecom/codes';
import { judgeCall, nameRefusals } from '@main/features/transfers/outcome';
import { lostFailure, vendorFailure } from '../../../../support/items';

const batch = (groups: number, sentToday = groups) => ({
  chatIds: Array.from({ length: groups }, (_, index) => `wr${index}`),
  sentToday,
});
const several = batch(3);
const UNPUBLISHED = 7_777_777;

describe('judgeCall', () => {
  it('counts as lost whatever may have had its effect', () => {
    expect(judgeCall(lostFailure('net.reset'), several).kind).toBe('lost');
    expect(judgeCall(vendorFailure(-1, 'lost'), several).kind).toBe('lost');
    expect(judgeCall(new Error('a bug'), several).kind).toBe('lost');
  });

  it('sends again what surely never left', () => {
    expect(judgeCall(lostFailure('net.dns', 'not-sent'), several).kind).toBe('again');
    expect(judgeCall(vendorFailure(40001, 'not-sent'), several).kind).toBe('again');
  });

  it.each([40014, 42001, 45009, 45033, 45035, 45036])(
    'sends again after %i: the call was refused as a whole, and it passes',
    (errcode) => {
      expect(judgeCall(vendorFailure(errcode), several).kind).toBe('again');
    },
  );

  it.each([60020, 48002, 50003, 40013, 46004, 84083, 40058, 40098, 41054, 60011, 60111, 81017, UNPUBLISHED])(
    'stops after %i, which is not about a group, and leaves it to the admin when to go on',
    (errcode) => {
      for (const call of [several, batch(1)]) {
        expect(judgeCall(vendorFailure(errcode), call)).toMatchObject({
          kind: 'stop',
          error: { retryable: false, vendor: { errcode } },
        });
      }
    },
  );

  it('explains trouble with the access in its own words, and the rest as a refusal', () => {
    expect(judgeCall(vendorFailure(60020), several)).toMatchObject({ error: { reason: 'wecom.answer' } });
    expect(judgeCall(vendorFailure(84083), several)).toMatchObject({
      error: { reason: 'transfers.refused', code: 'permission' },
    });
  });

  it.each([90500, 90501, 90502, 90503, 90504, 90507, 90508, 90509, 49008, 40050])(
    'looks for the group that %i is about, and names it when there is only one',
    (errcode) => {
      expect(judgeCall(vendorFailure(errcode), several)).toEqual({
        kind: 'halve',
        errcode,
        errmsg: `code ${errcode}`,
      });
      expect(judgeCall(vendorFailure(errcode), batch(1))).toMatchObject({
        kind: 'answered',
        named: [{ chatId: 'wr0', errcode }],
      });
    },
  );

  it('believes a code that may be the daily limit only when the day is used up by our own count', () => {
    for (const errcode of [81017, UNPUBLISHED]) {
      expect(judgeCall(vendorFailure(errcode), batch(3, 300))).toMatchObject({ kind: 'tomorrow', errcode });
      expect(judgeCall(vendorFailure(errcode), batch(3, 299)).kind).toBe('stop');
    }
    expect(judgeCall(vendorFailure(46004), batch(3, 300)).kind).toBe('stop');
  });

  it('never fails a group of several by the code of the whole call', () => {
    for (const { code } of WECOM_CODES) {
      expect(judgeCall(vendorFailure(code), several).kind, String(code)).not.toBe('answered');
    }
  });
});

describe('nameRefusals', () => {
  const refused = (...codes: number[]) =>
    codes.map((errcode) => ({ chatId: `wr${errcode}`, errcode, errmsg: 'x' }));

  it('leaves to reading what is done already or under way, and fails the rest', () => {
    const named = nameRefusals(
      refused(90504, 90507, 90508, 90500, 90501, 90502, 90503, 90509, 49008, 40128, UNPUBLISHED),
      several,
    );
    expect(named.filter(({ state }) => state === 'accepted').map(({ errcode }) => errcode)).toEqual([
      90504, 90507, 90508,
    ]);
    expect(named.filter(({ state }) => state === 'failed')).toHaveLength(8);
  });

  it('does not take a group that is listed with code 0 for refused', () => {
    expect(nameRefusals([{ chatId: 'wr1', errcode: 0, errmsg: 'ok' }], several)).toEqual([]);
  });

  it('puts off what the daily limit refuses when our own count agrees', () => {
    for (const named of nameRefusals(refused(81017, UNPUBLISHED), batch(3, 300))) {
      expect(named).toMatchObject({ state: 'postponed', lesson: 'daily' });
    }
  });

  it('learns from a refusal that our own count did not foresee', () => {
    expect(nameRefusals(refused(81017, 40128, UNPUBLISHED), batch(3, 299))).toMatchObject([
      { state: 'failed', lesson: 'daily' },
      { state: 'failed', lesson: 'onjob' },
      { state: 'failed' },
    ]);
    expect(nameRefusals(refused(UNPUBLISHED), several)[0]?.lesson).toBeUndefined();
  });
});
