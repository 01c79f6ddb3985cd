import { describe, expect, it } from 'vitest';
import { dataFor, mergeAnswer } from '@renderer/lib/answer';
import type { AppError } from '@shared/domain/errors';

const error: AppError = { code: 'store', reason: 'store.queryGone', message: '', retryable: true };

describe('mergeAnswer', () => {
  it('keeps the identity of equal data, so that nothing is drawn again', () => {
    const data = { rows: [1, 2] };
    expect(mergeAnswer({ key: 'a', data }, { key: 'a', data: { rows: [1, 2] } }).data).toBe(data);
  });

  it('takes changed data', () => {
    expect(mergeAnswer({ key: 'a', data: 1 }, { key: 'a', data: 2 })).toEqual({ key: 'a', data: 2 });
  });

  it('keeps the last good data beside an error, and forgets the error with the next good answer', () => {
    const failed = mergeAnswer({ key: 'a', data: 1 }, { key: 'a', error });
    expect(failed).toEqual({ key: 'a', data: 1, error });
    expect(mergeAnswer(failed, { key: 'a', data: 1 })).toEqual({ key: 'a', data: 1 });
  });

  it('shows nothing of the answer to another input', () => {
    expect(mergeAnswer({ key: 'a', data: 1 }, { key: 'b', error })).toEqual({ key: 'b', error });
  });
});

describe('dataFor', () => {
  it('tells an answer that there is nothing from no answer yet', () => {
    expect(dataFor(undefined, 'a', false)).toBeUndefined();
    expect(dataFor({ key: 'a', data: null }, 'a', false)).toBeNull();
    expect(dataFor({ key: 'a', data: null }, 'a', true)).toBeNull();
  });

  it('keeps the answer to the former input only where asked to', () => {
    expect(dataFor({ key: 'a', data: 1 }, 'b', false)).toBeUndefined();
    expect(dataFor({ key: 'a', data: 1 }, 'b', true)).toBe(1);
    expect(dataFor({ key: 'a', error }, 'a', true)).toBeUndefined();
  });
});
