import { failure } from '@shared/domain/errors';
import { kindAskedFor, retryAdvice } from '@shared/domain/retry-advice';
import type { TransferKind } from '@shared/domain/transfer';
import type { WayBack } from '@shared/domain/transfer-preflight';
import type { PastItem } from '../repositories/frozen-items';
import type { PlanRecord } from '../repositories/plans';
import { conflict } from './conflict';
import { requirePlan } from './run';
import type { TransferTables } from './tables';

/** What the plan before a plan says of its groups. */
export interface Past {
  /** In the order of that plan. */
  readonly items: readonly PastItem[];
  readonly forcedKinds: ReadonlyMap<string, TransferKind>;
  /** Codes that no second try can change. */
  readonly refused: ReadonlyMap<string, number>;
  /** Where the groups of a plan that reverses another one go back to; null for any other plan. */
  readonly back: ReadonlyMap<string, WayBack> | null;
}

const NOTHING: Past = { items: [], forcedKinds: new Map(), refused: new Map(), back: null };

/** The past of a plan; of one that follows no other plan there is none. */
export function pastOf(tables: TransferTables, { origin, parentId }: PlanRecord): Past {
  if (parentId === null) return NOTHING;
  if (origin === 'reverse') return reversed(tables.frozen.moved(parentId));
  return origin === 'retry' ? again(tables, requirePlan(tables, parentId)) : NOTHING;
}

/** The plan that is to be tried again or reversed, when something of it can be. */
export function requireParent(
  tables: TransferTables,
  connectionId: string,
  planId: number,
  origin: 'retry' | 'reverse',
): PlanRecord {
  const parent = requirePlan(tables, planId);
  if (parent.connectionId !== connectionId) {
    throw failure('not-found', 'transfers.planGone', `Plan ${planId} is of another connection.`);
  }
  if (origin === 'retry' && parent.finishedAt === null) {
    throw conflict('jobs.wrongState', `Plan ${planId} has not ended.`);
  }
  return parent;
}

function again(tables: TransferTables, parent: PlanRecord): Past {
  const items = tables.frozen.left(parent.id);
  const forced = items.flatMap(({ chatId, errcode, forcedKind }): [string, TransferKind][] => {
    const kind = kindAskedFor(errcode) ?? forcedKind;
    return kind === null ? [] : [[chatId, kind]];
  });
  const refused = items.flatMap(({ chatId, errcode, reason }): [string, number][] =>
    errcode !== null && retryAdvice(errcode, reason) === 'never' ? [[chatId, errcode]] : [],
  );
  const ways = items.map(({ chatId, oldOwner, taker }) => [chatId, { from: oldOwner, to: taker }] as const);
  return {
    items,
    forcedKinds: new Map(forced),
    refused: new Map(refused),
    back: isWayBack(tables, parent) ? new Map(ways) : null,
  };
}

function reversed(items: readonly PastItem[]): Past {
  const ways = items.map(({ chatId, oldOwner, taker }) => [chatId, { from: taker, to: oldOwner }] as const);
  return { ...NOTHING, items, back: new Map(ways) };
}

/** Whether a plan gives groups back, at the first try or a later one. */
function isWayBack(tables: TransferTables, { origin, parentId }: PlanRecord): boolean {
  if (origin === 'reverse') return true;
  return origin === 'retry' && parentId !== null && isWayBack(tables, requirePlan(tables, parentId));
}
