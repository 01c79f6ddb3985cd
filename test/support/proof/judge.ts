import { type Day, dayOf, daysBetween } from '@shared/domain/day';
import { DAILY_LIMIT, ONJOB_LIMIT, ONJOB_WINDOW_DAYS } from '@shared/domain/limits';
import type { DailyLimitScope } from '@shared/domain/transfer';
import type { ItemFact, PlanFact } from './ledger';
import type { Move, Seen } from './witness';

/** What is known from both sides. */
export interface Evidence {
  readonly plans: readonly PlanFact[];
  readonly items: readonly ItemFact[];
  readonly seen: readonly Seen[];
  readonly moves: readonly Move[];
  /** Who owns a group by the vendor's own books. */
  readonly ownerOf: (chatId: string) => string | null;
  /** The groups of each plan when it was made. */
  readonly made: ReadonlyMap<number, readonly string[]>;
  /** Whose 300 a day the app counts. */
  readonly scope: DailyLimitScope;
}

/** What must hold at any moment, however the app was treated. Answers a sentence for each breach. */
export function breaches(evidence: Evidence): string[] {
  return [
    ...journalled(evidence),
    ...answeredFor(evidence),
    ...sentAgain(evidence),
    ...lost(evidence),
    ...quotas(evidence),
    ...untrue(evidence),
  ];
}

/** What must hold in addition when everything had the time and the peace to end. */
export function leftOpen(evidence: Evidence): string[] {
  const { plans, items } = evidence;
  const states = new Map(plans.map(({ id, state }) => [id, state]));
  const open = items.filter(
    (item) =>
      states.get(item.planId) !== 'draft' &&
      ['planned', 'sent', 'accepted', 'unknown'].includes(item.state) &&
      !isTakenBack(evidence, item),
  );
  return [
    ...plans.filter(({ state }) => state === 'running').map(({ id }) => `plan ${id} never ends`),
    ...open.map((item) => `${name(item)} stays ${item.state}`),
  ];
}

/** What the vendor accepted and somebody else gave back to the former owner looks as if it were still to come. */
function isTakenBack({ moves, ownerOf }: Evidence, { state, chatId, oldOwner }: ItemFact): boolean {
  return state === 'accepted' && ownerOf(chatId) === oldOwner && moves.some((move) => move.chatId === chatId);
}

function name({ planId, chatId, kind, oldOwner, taker }: ItemFact): string {
  return `plan ${planId}: ${chatId} (${kind}, ${oldOwner} -> ${taker})`;
}

/** The journal said `sending` on disk, with exactly these groups, before the call arrived. */
function journalled({ seen }: Evidence): string[] {
  return seen.flatMap(({ call, batch }, place) =>
    batch === null ? [`call ${place} of ${call.chatIds.length} groups arrived without a journal`] : [],
  );
}

/** The audit says once of every started plan who started it, and never of a draft. */
function answeredFor({ plans }: Evidence): string[] {
  return plans.flatMap(({ id, state, starts }) =>
    starts === (state === 'draft' ? 0 : 1)
      ? []
      : [`plan ${id} (${state}) was started ${starts} times by the audit`],
  );
}

/** No group is sent again by a plan whose transfer of it took effect, nor to somebody who has it from this app. */
function sentAgain({ seen, moves }: Evidence): string[] {
  const found: string[] = [];
  seen.forEach(({ call, batch }, place) => {
    for (const chatId of call.chatIds) {
      const before = seen.slice(0, place).filter((earlier) => earlier.call.applied.includes(chatId));
      if (before.some((earlier) => earlier.batch?.planId === batch?.planId)) {
        found.push(`plan ${batch?.planId} sent ${chatId} again in call ${place}`);
      }
      const last = before.at(-1);
      const since = last === undefined ? 0 : seen.indexOf(last) + 1;
      const moved = moves.some(
        (move) => move.chatId === chatId && move.after >= since && move.after <= place,
      );
      if (last?.call.newOwner === call.newOwner && !moved && call.errcode === 0) {
        found.push(`${chatId} was sent again to ${call.newOwner} in call ${place}`);
      }
    }
  });
  return found;
}

/** Every group that a plan was made of is in it, once, and live in one plan at most. */
function lost({ plans, items, made }: Evidence): string[] {
  const found: string[] = [];
  for (const { id, state, finishedAt } of plans) {
    const own = items.filter(({ planId }) => planId === id);
    const wanted = made.get(id);
    const ids = own.map(({ chatId }) => chatId).toSorted();
    if (wanted !== undefined && ids.join() !== wanted.toSorted().join()) {
      found.push(`plan ${id} was made of ${wanted.length} groups and has ${ids.length}`);
    }
    const count = (wanted: string) => own.filter((item) => item.state === wanted).length;
    const ended = state === 'done' || state === 'done-with-failures' || state === 'cancelled';
    // What was on its way when a plan was cancelled is left to end.
    if (ended && count('planned') + (finishedAt === null ? 0 : count('sent')) > 0) {
      found.push(`plan ${id} is ${state} with groups to send`);
    }
    if (state === 'done' && count('failed') + count('unknown') > 0) {
      found.push(`plan ${id} is done with ${count('failed')} failed and ${count('unknown')} unknown`);
    }
  }
  const live = items.filter((item) => item.live === 1).map(({ chatId }) => chatId);
  for (const chatId of new Set(live.filter((id, place) => live.indexOf(id) !== place))) {
    found.push(`${chatId} is live in several plans`);
  }
  return found;
}

/** What an item says is what happened. */
function untrue({ items, seen, moves, ownerOf }: Evidence): string[] {
  return items.flatMap((item) => {
    const { chatId, planId, taker, state } = item;
    const calls = seen.flatMap(({ call, batch }, place) =>
      call.applied.includes(chatId) ? [{ place, taker: call.newOwner, own: batch?.planId === planId }] : [],
    );
    const own = calls.findLast((call) => call.own);
    const later = (place: number): boolean =>
      moves.some((move) => move.chatId === chatId && move.after > place) ||
      calls.some((call) => call.place > place);
    if (state === 'verified' && item.ownerRead !== taker) {
      return [`${name(item)} is verified, but ${item.ownerRead} was read`];
    }
    if (state === 'verified' && ownerOf(chatId) !== taker) {
      const since = calls.findLast((call) => call.taker === taker)?.place ?? -1;
      if (!later(since)) return [`${name(item)} is verified, but ${ownerOf(chatId)} owns it`];
    }
    if ((state === 'failed' || state === 'skipped') && own !== undefined && !later(own.place)) {
      return [`${name(item)} is ${state} (${item.reason ?? item.errcode}), but call ${own.place} applied`];
    }
    if (state === 'planned' && own !== undefined) return [`${name(item)} is planned after call ${own.place}`];
    return [];
  });
}

/** No call asks for more than a day's limit, nor for a third onjob transfer within 90 days. */
function quotas({ seen, scope }: Evidence): string[] {
  const found: string[] = [];
  const spent = new Map<string, number>();
  const onjob = new Map<string, Day[]>();
  seen.forEach(({ call, batch, at }, place) => {
    if (batch === null) return;
    const day = dayOf(at);
    const account = JSON.stringify([day, batch.oldOwner, scope === 'pair' ? batch.taker : '']);
    const used = spent.get(account) ?? 0;
    if (used + call.chatIds.length > DAILY_LIMIT) {
      found.push(
        `call ${place} asks for ${used + call.chatIds.length} groups of ${batch.oldOwner} on ${day}`,
      );
    }
    spent.set(account, used + call.applied.length);
    if (call.kind !== 'onjob') return;
    for (const chatId of call.chatIds) {
      const days = onjob.get(chatId) ?? [];
      const recent = days.filter((past) => daysBetween(past, day) < ONJOB_WINDOW_DAYS);
      if (recent.length >= ONJOB_LIMIT) found.push(`call ${place} moves ${chatId} a third time in 90 days`);
      if (call.applied.includes(chatId)) onjob.set(chatId, [...days, day]);
    }
  });
  return found;
}
