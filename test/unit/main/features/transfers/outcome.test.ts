import { describe, expect, it } from 'vitest';
import { judgeCall, nameRefusals } from '@main/features/transfers/outcome';
import { lostFailure, vendorFailure } from '../../../../support/items';

describe('judgeCall', () => {
  it('counts as lost whatever may have had its effect', () => {
    expect(judgeCall(lostFailure('net.reset')).kind).toBe('lost');
    expect(judgeCall(vendorFailure(-1, 'lost')).kind).toBe('lost');
    expect(judgeCall(new Error('a bug')).kind).toBe('lost');
  });

  it('sends again what surely never left', () => {
    expect(judgeCall(lostFailure('net.dns', 'not-sent')).kind).toBe('again');
    expect(judgeCall(vendorFailure(40001, 'not-sent')).kind).toBe('again');
  });

  it.each([40014, 42001, 45009, 45033, 45035, 45036])(
    'sends again after %i: the call was refused as a whole',
    (errcode) => {
      expect(judgeCall(vendorFailure(errcode)).kind).toBe('again');
    },
  );

  it.each([60020, 48002, 48006, 50003, 60031, 40013])(
    'keeps the groups planned after %i: it is not about them',
    (errcode) => {
      expect(judgeCall(vendorFailure(errcode)).kind).toBe('again');
    },
  );

  it.each([46004, 84083, 40058, 40098, 41054, 40205, 60011, 90500, 81017, 99999])(
    'fails the groups with %i',
    (errcode) => {
      expect(judgeCall(vendorFailure(errcode))).toEqual({
        kind: 'refused',
        errcode,
        errmsg: `code ${errcode}`,
      });
    },
  );
});

describe('nameRefusals', () => {
  it('leaves to reading what is done already or under way, and fails the rest', () => {
    const codes = [90504, 90507, 90508, 90500, 90501, 90502, 90503, 90509, 49008, 40128, 77777];
    const named = nameRefusals(codes.map((errcode) => ({ chatId: `wr${errcode}`, errcode, errmsg: 'x' })));
    expect(named.filter(({ state }) => state === 'accepted').map(({ errcode }) => errcode)).toEqual([
      90504, 90507, 90508,
    ]);
    expect(named.filter(({ state }) => state === 'failed')).toHaveLength(8);
  });

  it('does not take a group that is listed with code 0 for refused', () => {
    expect(nameRefusals([{ chatId: 'wr1', errcode: 0, errmsg: 'ok' }])).toEqual([]);
  });
});
