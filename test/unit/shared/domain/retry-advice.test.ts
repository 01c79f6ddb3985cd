import { describe, expect, it } from 'vitest';
import { kindAskedFor, retryAdvice } from '@shared/domain/retry-advice';
import { TRANSFER_CODES, UNPUBLISHED_CODES } from '../../../support/transfer-codes';

describe('retryAdvice', () => {
  it.each(TRANSFER_CODES)('advises after $code: $advice', ({ code, advice }) => {
    expect(retryAdvice(code, null)).toBe(advice);
  });

  it.each(UNPUBLISHED_CODES)('tries %i again, which nobody knows', (code) => {
    expect(retryAdvice(code, null)).toBe('same');
  });

  it('believes the code over our own reason', () => {
    expect(retryAdvice(90500, 'not-applied')).toBe('other-kind');
    expect(retryAdvice(49008, 'whole-call')).toBe('never');
  });

  it('goes by our own reason without a code', () => {
    expect(retryAdvice(null, 'onjob-limit')).toBe('later');
    expect(retryAdvice(null, 'not-applied')).toBe('same');
    expect(retryAdvice(0, 'unexpected-owner')).toBe('same');
    expect(retryAdvice(null, null)).toBe('same');
  });
});

describe('kindAskedFor', () => {
  it('knows the right kind exactly where the other kind is advised', () => {
    const asked = TRANSFER_CODES.filter(({ code }) => kindAskedFor(code) !== null).map(({ code }) => code);
    expect(asked).toEqual(
      TRANSFER_CODES.filter(({ advice }) => advice === 'other-kind').map(({ code }) => code),
    );
    expect([90500, 90502, null].map(kindAskedFor)).toEqual(['onjob', 'resigned', null]);
  });
});
