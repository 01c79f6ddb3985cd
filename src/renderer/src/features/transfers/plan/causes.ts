import { retryAdvice, type RetryAdvice } from '@shared/domain/retry-advice';
import type { ItemReason, TransferKind, TransferPlan } from '@shared/domain/transfer';

/** What items of a plan failed with, or were left out for: a vendor's code or a reason of our own. */
export type Cause = number | ItemReason;

export interface CauseRow {
  readonly cause: Cause;
  readonly errcode: number | null;
  readonly reason: ItemReason | null;
  readonly state: 'failed' | 'skipped';
  readonly count: number;
  readonly fixes: readonly Fix[];
}

/** What a second try does differently, and for how many groups. */
export interface Fix {
  readonly advice: RetryAdvice;
  /** The way that `other-kind` means. */
  readonly kind: TransferKind | null;
  readonly count: number;
}

type Told = Pick<TransferPlan, 'causes' | 'skipped'>;

const other = (kind: TransferKind): TransferKind => (kind === 'onjob' ? 'resigned' : 'onjob');

/** What a second try of items with a cause does differently. */
export function fixOf({ errcode, reason, kind, count }: Told['causes'][number]): Fix {
  const advice = retryAdvice(errcode, reason);
  return { advice, kind: advice === 'other-kind' ? other(kind) : null, count };
}

function added(fixes: readonly Fix[], fix: Fix): readonly Fix[] {
  const same = (item: Fix): boolean => item.advice === fix.advice && item.kind === fix.kind;
  if (!fixes.some(same)) return [...fixes, fix];
  return fixes.map((item) => (same(item) ? { ...item, count: item.count + fix.count } : item));
}

/** Why groups failed, most first, and after that why groups were left out. */
export function causeRows({ causes, skipped }: Told): readonly CauseRow[] {
  const failed = new Map<Cause | null, CauseRow>();
  for (const entry of causes) {
    const { errcode, reason, count } = entry;
    const cause = errcode ?? reason;
    if (cause === null) continue;
    const known = failed.get(cause) ?? { cause, errcode, reason, state: 'failed', count: 0, fixes: [] };
    failed.set(cause, { ...known, count: known.count + count, fixes: added(known.fixes, fixOf(entry)) });
  }
  const left = skipped.map(({ reason, count }): CauseRow => {
    return { cause: reason, errcode: null, reason, state: 'skipped', count, fixes: [] };
  });
  const mostFirst = (a: CauseRow, b: CauseRow): number => b.count - a.count;
  return [...[...failed.values()].toSorted(mostFirst), ...left.toSorted(mostFirst)];
}

const FIX_ORDER = [
  'other-kind',
  'other-taker',
  'same',
  'tomorrow',
  'later',
  'wait',
  'phone',
  'setup',
  'never',
] as const satisfies readonly RetryAdvice[];

export interface SecondTry {
  /** Groups that a new plan would hold. */
  readonly groups: number;
  readonly fixes: readonly Fix[];
}

/** What a new plan would make of what failed or was cancelled in this one. */
export function secondTry({ causes, skipped }: Told): SecondTry {
  const cancelled = skipped.find(({ reason }) => reason === 'cancelled')?.count ?? 0;
  const start: readonly Fix[] = cancelled === 0 ? [] : [{ advice: 'same', kind: null, count: cancelled }];
  const fixes = causes
    .map(fixOf)
    .reduce(added, start)
    .toSorted((a, b) => FIX_ORDER.indexOf(a.advice) - FIX_ORDER.indexOf(b.advice));
  const groups = fixes.reduce((sum, { advice, count }) => sum + (advice === 'never' ? 0 : count), 0);
  return { groups, fixes };
}
