import { redact } from '@main/redact';
import { VendorFailure } from '@main/vendors/failure';
import { Tokens, type FetchedToken } from '@main/vendors/tokens';
import { beforeEach, describe, expect, it } from 'vitest';
import { testClock, type TestClock } from '../../../support/clock';

let clock: TestClock;
let stored: string | null;
let fetched: number;
beforeEach(() => {
  clock = testClock();
  stored = null;
  fetched = 0;
});

function tokens(secret = 's1', fetch?: () => Promise<FetchedToken>): Tokens {
  return new Tokens({
    account: 'corp',
    secret,
    clock,
    store: {
      load: async () => stored,
      save: async (value) => {
        stored = value;
      },
    },
    fetch:
      fetch ??
      (async () => {
        fetched += 1;
        return { token: `t${fetched}`, expiresIn: 7200 };
      }),
  });
}

describe('Tokens', () => {
  it('fetches once for everybody who asks meanwhile', async () => {
    const source = tokens();
    expect(await Promise.all([source.get(), source.get(), source.get()])).toEqual(['t1', 't1', 't1']);
    expect(await source.get()).toBe('t1');
    expect(fetched).toBe(1);
  });

  it('renews five minutes before the end, not later', async () => {
    const source = tokens();
    await source.get();
    await clock.advance((7200 - 301) * 1000);
    expect(await source.get()).toBe('t1');
    await clock.advance(2000);
    expect(await source.get()).toBe('t2');
  });

  it('goes on with the stored token after a restart', async () => {
    await tokens().get();
    expect(await tokens().get()).toBe('t1');
    expect(fetched).toBe(1);
  });

  it('has the stored token masked in logs', async () => {
    await tokens('s1', async () => ({ token: 'kept-since-yesterday', expiresIn: 7200 })).get();
    expect(redact('kept-since-yesterday')).toBe('kept-since-yesterday');
    await tokens().get();
    expect(redact('kept-since-yesterday')).toBe('***');
  });

  it('does not use the token of another secret, which is another app', async () => {
    await tokens('s1').get();
    expect(await tokens('s2').get()).toBe('t2');
  });

  it('does not trust a stored token when the clock went back by a day', async () => {
    await tokens().get();
    clock.jump(-86_400);
    expect(await tokens().get()).toBe('t2');
  });

  it('survives a stored value that is none', async () => {
    stored = '{"token":';
    expect(await tokens().get()).toBe('t1');
  });

  it('drops the token that was refused, but not the one that replaced it', async () => {
    const source = tokens();
    await source.get();
    await source.drop('t1');
    expect(await source.get()).toBe('t2');
    await source.drop('t1');
    expect(await source.get()).toBe('t2');
  });

  it('goes on with what another client of the app has put in its place, after a refusal and after its end', async () => {
    const [one, other] = [tokens(), tokens()];
    expect([await one.get(), await other.get()]).toEqual(['t1', 't1']);
    await one.drop('t1');
    expect(await one.get()).toBe('t2');
    await other.drop('t1');
    expect(await other.get()).toBe('t2');
    await clock.advance(7200 * 1000);
    expect([await one.get(), await other.get()]).toEqual(['t3', 't3']);
    expect(fetched).toBe(3);
  });

  it('does not ask again with a secret that the vendor refused', async () => {
    const refusal = new VendorFailure(
      {
        code: 'auth',
        reason: 'wecom.secretRefused',
        message: 'x',
        retryable: false,
        vendor: { errcode: 40001 },
      },
      'answered',
      'stop-and-explain',
    );
    const source = tokens('s1', async () => {
      fetched += 1;
      throw refusal;
    });
    await expect(source.get()).rejects.toBe(refusal);
    await expect(source.get()).rejects.toBe(refusal);
    expect(fetched).toBe(1);
  });

  it.each([
    { code: 'offline', reason: 'net.dns', message: 'x', retryable: true },
    { code: 'auth', reason: 'net.proxyAuth', message: 'x', retryable: false },
    {
      code: 'rate-limited',
      reason: 'wecom.rateLimited',
      message: 'x',
      retryable: true,
      vendor: { errcode: 45009 },
    },
  ] as const)('asks again after $reason', async (error) => {
    const trouble = new VendorFailure(error, 'not-sent', null);
    const source = tokens('s1', async () => {
      fetched += 1;
      if (fetched === 1) throw trouble;
      return { token: 'good', expiresIn: 7200 };
    });
    await expect(source.get()).rejects.toBe(trouble);
    expect(await source.get()).toBe('good');
  });
});
