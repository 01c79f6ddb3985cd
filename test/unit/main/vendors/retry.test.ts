import type { Effect } from '@main/vendors/endpoint';
import { VendorFailure } from '@main/vendors/failure';
import { answerFailure } from '@main/vendors/wecom/errors';
import { nextStep, type Attempts } from '@main/vendors/retry';
import { describe, expect, it } from 'vitest';

const fresh: Attempts = { retries: 0, limits: 0, renewed: false };

function code(errcode: number, effect: Effect = 'read'): VendorFailure {
  const failure = answerFailure({ errcode, errmsg: 'x' }, 'api', effect);
  if (!failure) throw new Error('a success');
  return failure;
}

const network = (delivery: 'lost' | 'not-sent', retryable = true): VendorFailure =>
  new VendorFailure({ code: 'offline', reason: 'net.reset', message: 'x', retryable }, delivery, null);

const read = (failure: VendorFailure, attempts = fresh): string =>
  nextStep(failure, { effect: 'read', renewsWrites: true }, attempts, 3, 0.5).do;
const send = (failure: VendorFailure, attempts = fresh): string =>
  nextStep(failure, { effect: 'write', renewsWrites: true }, attempts, 3, 0.5).do;

describe('nextStep', () => {
  it.each([40014, 42001, 40001])('renews the token once for %i, also for a transfer', (errcode) => {
    expect(read(code(errcode))).toBe('renew-token');
    expect(send(code(errcode, 'write'))).toBe('renew-token');
    expect(read(code(errcode), { ...fresh, renewed: true })).toBe('give-up');
  });

  it.each([-1, 6000, 45036])('repeats a read at most three times for %i', (errcode) => {
    expect(read(code(errcode), { ...fresh, retries: 2 })).toBe('rest');
    expect(read(code(errcode), { ...fresh, retries: 3 })).toBe('give-up');
  });

  it.each([-1, 6000, 45009, 45033, 45035, 45036, 90507, 60020])(
    'never repeats a transfer for %i',
    (errcode) => {
      expect(send(code(errcode, 'write'))).toBe('give-up');
    },
  );

  it('never repeats a transfer whose answer was lost', () => {
    expect(send(network('lost'))).toBe('give-up');
    expect(send(network('not-sent'))).toBe('give-up');
  });

  it('queues a read again when it came too often, and rests when there were too many', () => {
    expect(read(code(45009))).toBe('queue');
    expect(read(code(45033))).toBe('rest');
    expect(read(code(45009), { ...fresh, limits: 6 })).toBe('give-up');
  });

  it.each([60020, 48002, 40058, 90500, 81017, 50100, 123456])('does not repeat %i', (errcode) => {
    expect(read(code(errcode))).toBe('give-up');
  });

  it('repeats a broken read, but leaves an unreachable vendor to whoever waits for it', () => {
    expect(read(network('lost'))).toBe('rest');
    expect(read(network('not-sent'))).toBe('give-up');
    expect(read(network('lost', false))).toBe('give-up');
  });

  it('rests longer each time, by chance', () => {
    const rest = (retries: number, random: number) =>
      nextStep(code(-1), { effect: 'read', renewsWrites: true }, { ...fresh, retries }, 3, random);
    expect(rest(0, 0)).toEqual({ do: 'rest', milliseconds: 500 });
    expect(rest(0, 1)).toEqual({ do: 'rest', milliseconds: 1500 });
    expect(rest(2, 0)).toEqual({ do: 'rest', milliseconds: 2000 });
  });
});
