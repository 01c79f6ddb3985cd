import type { FaultRule } from '@main/practice/faults';
import type { WorldFacts } from '@main/practice/control/descriptions';
import type { Random } from '@main/practice/world/random';
import type { Settings } from '@main/practice/settings';
import type { Order, StorePoint } from './messages';
import type { Moment, Vendor } from './vendor';

/** When a life is to end. */
export type KillPoint =
  | {
      readonly by: 'request';
      readonly api: 'transfer' | 'get' | 'list';
      readonly nth: number;
      readonly moment: Moment;
      readonly afterMs: number;
    }
  | { readonly by: 'time'; readonly from: 'start' | 'ready'; readonly afterMs: number }
  | ({ readonly by: 'store' } & StorePoint);

/** What disturbs a life besides its end. */
export type Trouble =
  | { readonly do: 'pause' | 'hold' | 'resume' | 'cancel'; readonly afterMs: number }
  | { readonly do: 'phone'; readonly group: number; readonly afterMs: number }
  | { readonly do: 'tomorrow'; readonly afterMs: number };

export type Plan = Extract<Order, { do: 'plan' }>;

const TRANSFER = 'externalcontact/groupchat/transfer';
const ONJOB = 'externalcontact/groupchat/onjob_transfer';
const GET = 'externalcontact/groupchat/get';

/** The calls of the store in which a transfer's life changes. */
const METHODS = [
  'beginBatch',
  'beginBatch',
  'beginBatch',
  'answerBatch',
  'answerBatch',
  'answerBatch',
  'recordReadings',
  'recordReadings',
  'schedulePlan',
  'nextBatch',
  'loseInterrupted',
  'updateJob',
  'finishPlan',
  'appendAudit',
  'startPlan',
  'loseBatch',
  'createJob',
  'cancelRest',
] as const;

export function drawKill(dice: Random): KillPoint {
  const kind = dice.next();
  if (kind < 0.45) {
    const api = dice.pick(['transfer', 'transfer', 'get', 'list'] as const);
    return {
      by: 'request',
      api,
      nth: dice.between(1, api === 'get' ? 12 : 2),
      moment: dice.pick(['arrives', 'dealt-with']),
      afterMs: dice.chance(0.5) ? 0 : dice.between(0, 30),
    };
  }
  if (kind < 0.65) {
    const from = dice.pick(['start', 'ready', 'ready'] as const);
    return { by: 'time', from, afterMs: Math.round(4 * 100 ** dice.next()) };
  }
  return {
    by: 'store',
    method: dice.pick(METHODS),
    when: dice.pick(['before', 'after']),
    nth: dice.between(1, 2),
  };
}

export function drawTroubles(dice: Random): Trouble[] {
  const afterMs = dice.between(0, 300);
  const kind = dice.next();
  if (kind < 0.1) return [{ do: 'pause', afterMs }];
  if (kind < 0.2) return [{ do: 'hold', afterMs }];
  if (kind < 0.3) return [{ do: 'phone', group: dice.between(0, 400), afterMs }];
  if (kind < 0.4) return [{ do: 'tomorrow', afterMs }];
  return kind < 0.42 ? [{ do: 'cancel', afterMs }] : [];
}

/** A plan of 1 to 400 groups, of people who left or are in service or both, for one to four takers. */
export function drawPlan(dice: Random, vendor: Vendor): Plan {
  const { people } = vendor.facts();
  const able = people.filter(
    ({ leftAt, customerContact, visible }) => leftAt === null && customerContact && visible,
  );
  // Leavers without customers are in no list: the app cannot know their groups.
  const leavers = people.filter(({ leftAt, customers }) => leftAt !== null && customers > 0);
  const kind = dice.pick(['resigned', 'onjob', 'mixed', 'large']);
  const givers =
    kind === 'large'
      ? leavers.toSorted((a, b) => b.groups - a.groups).slice(0, 1)
      : [
          ...(kind === 'onjob' ? [] : [dice.pick(leavers), dice.pick(leavers), dice.pick(leavers)]),
          ...(kind === 'resigned'
            ? []
            : able.toSorted((a, b) => b.groups - a.groups).slice(0, dice.between(1, 8))),
        ];
  const owned = [...new Set(givers.map(({ userid }) => userid))].flatMap((userid) => vendor.groupsOf(userid));
  const size =
    kind === 'large'
      ? dice.between(250, 400)
      : dice.chance(0.15)
        ? dice.between(1, 12)
        : dice.between(12, 220);
  const takers = drawTakers(dice, able.slice(0, 60), new Set(givers.map(({ userid }) => userid)));
  return {
    do: 'plan',
    source: {
      kind: 'selection',
      selection: { kind: 'ids', connectionId: 'c1', ids: owned.slice(0, size) },
      imported: false,
    },
    takers,
    split: { by: dice.pick(['even', 'groups', 'members']) },
    takeOver: false,
  };
}

function drawTakers(dice: Random, able: WorldFacts['people'], givers: ReadonlySet<string>): string[] {
  const candidates = able.filter(({ userid }) => !givers.has(userid));
  const takers = new Set<string>();
  for (let count = dice.between(1, 4); count > 0; count -= 1) takers.add(dice.pick(candidates).userid);
  return [...takers];
}

export function drawSettings(dice: Random): Partial<Settings> {
  return {
    inheritSeconds: dice.pick([0, 5, 60]),
    transferMs: dice.pick([5, 20, 50]),
    latencyMs: dice.pick([0, 2, 5]),
    dailyLimitScope: dice.pick(['owner', 'pair']),
  };
}

/** Faults for a life or two: one call in so many goes wrong. */
export function drawFaults(dice: Random): FaultRule[] {
  if (dice.chance(0.5)) return [];
  const rule = (api: string, kind: FaultRule['kind'], more: Partial<FaultRule> = {}): FaultRule => ({
    api,
    kind,
    nth: dice.between(1, 3),
    times: 1,
    probability: 1,
    errcode: -1,
    delayMs: 60,
    status: 502,
    afterEffect: dice.chance(0.5),
    ...more,
  });
  const any = 'externalcontact/groupchat/*';
  const api = dice.pick([TRANSFER, ONJOB, TRANSFER, ONJOB, any]);
  return [
    dice.pick([
      () => rule(api, 'reset-before'),
      () => rule(api, 'reset-after'),
      () => rule(api, 'hang'),
      () => rule(api, 'http-500'),
      () => rule(api, 'truncated'),
      () => rule(api, 'broken-json'),
      () => rule(api, 'html'),
      () => rule(api, 'delay'),
      () => rule(api, 'errcode', { errcode: dice.pick([-1, 6000]) }),
      // These say that the call was refused as a whole: it has no effect then.
      () => rule(api, 'errcode', { errcode: dice.pick([45033, 45035, 42001, 45009]), afterEffect: false }),
      () => rule(GET, 'reset-before', { times: 12, probability: 0.4 }),
    ])(),
  ];
}
