import { addDays, type Day } from './day';
import { BATCH_LIMIT, DAILY_LIMIT } from './limits';
import type { DailyLimitScope, TransferKind } from './transfer';

/** What a call is made of: one kind, one old owner, one taker. */
export interface Route {
  readonly kind: TransferKind;
  readonly oldOwner: string;
  readonly taker: string;
  /** Most groups of a call with this one, where 100 were too many: one of them was refused with all others. */
  readonly most?: number;
}

/** One call of a schedule: at most 100 groups, on one Shanghai day. */
export interface ScheduledBatch<T extends Route> extends Route {
  readonly day: Day;
  readonly most: number;
  readonly items: readonly T[];
}

export interface ScheduleOptions {
  /** The first day on which anything may be sent. */
  readonly from: Day;
  readonly scope: DailyLimitScope;
  /** Groups that a day of the route's account already holds, from elsewhere or sent before. */
  readonly used: (day: Day, route: QuotaRoute) => number;
}

/** What decides whose 300 a day a transfer spends. */
export type QuotaRoute = Pick<Route, 'oldOwner' | 'taker'>;

/** Whose 300 a day a transfer spends: the old owner's, or that of the old owner towards one taker. */
export function quotaAccount({ oldOwner, taker }: QuotaRoute, scope: DailyLimitScope): string {
  return scope === 'owner' ? oldOwner : JSON.stringify([oldOwner, taker]);
}

/**
 * Shares items out over calls and days: every account's 300 a day (D:92127, D:95703) are filled from the
 * first day on, in the order of the items; what does not fit goes to the next day. Sorted by day.
 */
export function schedule<T extends Route>(
  items: readonly T[],
  options: ScheduleOptions,
): ScheduledBatch<T>[] {
  const { from, scope, used } = options;
  const accounts = new Map<string, { day: Day; left: number }>();
  const batches: (ScheduledBatch<T> & { readonly items: T[] })[] = [];
  const last = new Map<string, (typeof batches)[number]>();
  const room = (account: string, route: QuotaRoute): { day: Day; left: number } => {
    let day = accounts.get(account)?.day ?? from;
    let left = accounts.get(account)?.left ?? DAILY_LIMIT - used(day, route);
    while (left <= 0) {
      day = addDays(day, 1);
      left = DAILY_LIMIT - used(day, route);
    }
    return { day, left };
  };
  for (const item of byRoute(items)) {
    const { kind, oldOwner, taker, most = BATCH_LIMIT } = item;
    const account = quotaAccount(item, scope);
    const { day, left } = room(account, item);
    accounts.set(account, { day, left: left - 1 });
    const route = JSON.stringify([day, kind, oldOwner, taker, most]);
    const open = last.get(route);
    if (open && open.items.length < most) {
      open.items.push(item);
      continue;
    }
    const batch = { day, kind, oldOwner, taker, most, items: [item] };
    last.set(route, batch);
    batches.push(batch);
  }
  return batches.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** The items with those of one route side by side, routes in the order in which they first appear. */
function byRoute<T extends Route>(items: readonly T[]): T[] {
  const routes = new Map<string, T[]>();
  for (const item of items) {
    const key = JSON.stringify([item.kind, item.oldOwner, item.taker, item.most]);
    const route = routes.get(key);
    if (route) route.push(item);
    else routes.set(key, [item]);
  }
  return [...routes.values()].flat();
}
