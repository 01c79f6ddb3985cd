import { describe, expect, it } from 'vitest';
import type { TransferPlan } from '@shared/domain/transfer';
import { retryFixes } from '@renderer/features/transfers/wizard/retryFixes';

const cause = (errcode: number | null, count: number): TransferPlan['causes'][number] => ({
  errcode,
  reason: errcode === null ? 'not-applied' : null,
  kind: 'resigned',
  count,
});

describe('what trying again does', () => {
  it('adds up causes that need the same, most groups first', () => {
    const fixes = retryFixes({ causes: [cause(90500, 2), cause(90502, 3), cause(90501, 9)], skipped: [] });
    expect(fixes).toEqual([
      { fix: 'never', count: 9 },
      { fix: 'other-kind', count: 5 },
    ]);
  });

  it('counts what was cancelled before its turn, and nothing else that was left out', () => {
    const fixes = retryFixes({
      causes: [cause(null, 1)],
      skipped: [
        { reason: 'cancelled', count: 40 },
        { reason: 'gone', count: 7 },
      ],
    });
    expect(fixes).toEqual([
      { fix: 'unsent', count: 40 },
      { fix: 'same', count: 1 },
    ]);
  });
});
