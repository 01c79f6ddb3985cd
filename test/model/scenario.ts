import fc from 'fast-check';
import type { FaultKind } from '@main/practice/faults';
import type { Settings } from '@main/practice/settings';
import type { DailyLimitScope, SplitRule } from '@shared/domain/transfer';

const DAY = 86_400;

/** When a step comes: so many moments (calls of the store or the network) or seconds after the one before. */
export type When = { readonly moments: number } | { readonly seconds: number };

/** What somebody does with the app, or what happens to it. Numbers pick from what there is, by remainder. */
export type Action =
  | {
      readonly do: 'plan';
      readonly from: number;
      readonly count: number;
      readonly takers: readonly number[];
      readonly split: Exclude<SplitRule['by'], 'hand'>;
      readonly takeOver: boolean;
    }
  | { readonly do: 'retry' | 'reverse'; readonly plan: number; readonly taker: number }
  | { readonly do: 'pause' | 'hold' | 'resume' | 'cancel' | 'recheck'; readonly plan: number }
  | { readonly do: 'job'; readonly verb: 'pause' | 'resume' | 'cancel' | 'retry'; readonly plan: number }
  | { readonly do: 'sync'; readonly mode: 'full' | 'lists' }
  | { readonly do: 'die' | 'wake' | 'offline' | 'online' | 'read-only' | 'writable' }
  | { readonly do: 'jump' | 'wrong-clock'; readonly seconds: number }
  | { readonly do: 'phone'; readonly group: number; readonly person: number }
  | { readonly do: 'leave'; readonly person: number }
  | { readonly do: 'dismiss'; readonly group: number }
  | {
      readonly do: 'fault';
      readonly api: 'transfer' | 'group' | 'list' | 'any';
      readonly kind: FaultKind;
      readonly nth: number;
      readonly times: number;
      readonly errcode: number;
      readonly afterEffect: boolean;
    };

export interface Step {
  readonly when: When;
  readonly action: Action;
}

export interface Scenario {
  readonly seed: number;
  /** Who owns each group, see Company. */
  readonly owners: readonly number[];
  readonly settings: Partial<Settings>;
  readonly scope: DailyLimitScope;
  readonly steps: readonly Step[];
}

const pick = fc.nat({ max: 40 });

const plan: fc.Arbitrary<Action> = fc.record({
  do: fc.constant('plan' as const),
  from: pick,
  count: fc.integer({ min: 1, max: 40 }),
  takers: fc.uniqueArray(fc.nat({ max: 5 }), { minLength: 1, maxLength: 4 }),
  split: fc.constantFrom('even', 'groups', 'members'),
  takeOver: fc.boolean(),
});

/** More than a day's limit, more often than not. */
const largePlan = plan.map((action) =>
  action.do === 'plan' ? { ...action, count: action.count + 12 } : action,
);

const steer: fc.Arbitrary<Action> = fc.oneof(
  fc.record({
    do: fc.constantFrom(
      'pause' as const,
      'hold' as const,
      'resume' as const,
      'cancel' as const,
      'recheck' as const,
    ),
    plan: pick,
  }),
  fc.record({
    do: fc.constant('job' as const),
    verb: fc.constantFrom('pause', 'resume', 'cancel', 'retry'),
    plan: pick,
  }),
  fc.record({ do: fc.constantFrom('retry' as const, 'reverse' as const), plan: pick, taker: pick }),
);

const around: fc.Arbitrary<Action> = fc.oneof(
  fc.record({ do: fc.constant('sync' as const), mode: fc.constantFrom('full', 'lists') }),
  fc.record({ do: fc.constantFrom('wake' as const, 'offline' as const, 'online' as const) }),
  fc.record({ do: fc.constantFrom('read-only' as const, 'writable' as const) }),
  fc.record({ do: fc.constant('leave' as const), person: pick }),
  fc.record({ do: fc.constant('dismiss' as const), group: pick }),
);

const phone: fc.Arbitrary<Action> = fc.record({
  do: fc.constant('phone' as const),
  group: pick,
  person: pick,
});

/** Over midnight and over the 90 days of the onjob limit; back only by a wrong clock, since no vendor's goes back. */
const clock: fc.Arbitrary<Action> = fc.oneof(
  fc.record({
    do: fc.constant('jump' as const),
    seconds: fc.constantFrom(3600, 20_000, DAY, 2 * DAY, 91 * DAY),
  }),
  fc.record({
    do: fc.constant('wrong-clock' as const),
    seconds: fc.constantFrom(DAY, -DAY, 100 * DAY, -100 * DAY, 600, -3600),
  }),
);

const hit = {
  do: fc.constant('fault' as const),
  api: fc.constantFrom(
    'transfer' as const,
    'transfer' as const,
    'group' as const,
    'list' as const,
    'any' as const,
  ),
  nth: fc.integer({ min: 1, max: 4 }),
  times: fc.constantFrom(1, 1, 2, 7),
};

const fault: fc.Arbitrary<Action> = fc.oneof(
  fc.record({
    ...hit,
    kind: fc.constantFrom<FaultKind[]>(
      'hang',
      'reset-before',
      'reset-after',
      'http-500',
      'html',
      'truncated',
      'broken-json',
      'wrong-type',
    ),
    errcode: fc.constant(0),
    afterEffect: fc.boolean(),
  }),
  // "Busy" and "version conflict" may come although the call had its effect.
  fc.record({
    ...hit,
    kind: fc.constant<FaultKind>('errcode'),
    errcode: fc.constantFrom(-1, 6000),
    afterEffect: fc.boolean(),
  }),
  fc.record({
    ...hit,
    kind: fc.constant<FaultKind>('errcode'),
    errcode: fc.constantFrom(
      45009,
      45033,
      45035,
      42001,
      60020,
      84083,
      46004,
      40058,
      90500,
      90502,
      49001,
      81017,
    ),
    afterEffect: fc.constant(false),
  }),
);

const die: fc.Arbitrary<Action> = fc.constant({ do: 'die' });

const when: fc.Arbitrary<When> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ moments: fc.nat({ max: 60 }) }) },
  { weight: 1, arbitrary: fc.record({ seconds: fc.constantFrom(0, 1, 5, 40, 90, 3700, 50_000) }) },
);

const step = (action: fc.Arbitrary<Action>): fc.Arbitrary<Step> => fc.record({ when, action });

const actions = fc.oneof(
  { weight: 6, arbitrary: plan },
  { weight: 5, arbitrary: fault },
  { weight: 4, arbitrary: die },
  { weight: 4, arbitrary: steer },
  { weight: 3, arbitrary: around },
  { weight: 3, arbitrary: phone },
  { weight: 2, arbitrary: clock },
);

const settings: fc.Arbitrary<Partial<Settings>> = fc.record({
  inheritSeconds: fc.constantFrom(0, 0, 0, 2, 2, 2, 60, 60, 60, 2400),
  dailyLimitScope: fc.constantFrom('owner', 'pair'),
  dailyLimitCode: fc.constantFrom(81017, 49099),
  frequencyCode: fc.constantFrom(40128, 40128, 49098),
  leaversNeed: fc.constantFrom('named', 'named', 'statusFilter'),
  leaverLookup: fc.constantFrom('missing', 'status5'),
});

const owners = fc.array(fc.constantFrom(0, 0, 0, 1, 2, 2, 3, 4), { minLength: 2, maxLength: 26 });

const scenarioOf = (first: fc.Arbitrary<Action>, then: fc.Arbitrary<Action>, most: number) =>
  fc.record<Scenario>({
    seed: fc.nat({ max: 9999 }),
    owners,
    settings,
    scope: fc.constantFrom('owner', 'owner', 'pair'),
    steps: fc
      .tuple(step(first), fc.array(step(then), { minLength: 1, maxLength: most }))
      .map(([one, rest]) => [one, ...rest]),
  });

/** A company, and what happens to a plan or several in it. */
export const anything = scenarioOf(plan, actions, 9);

/** Plans that die again and again, while the network breaks. */
export const crashes = scenarioOf(
  plan,
  fc.oneof(
    { weight: 5, arbitrary: die },
    { weight: 3, arbitrary: fault },
    { weight: 2, arbitrary: phone },
    { weight: 1, arbitrary: plan },
    { weight: 1, arbitrary: steer },
  ),
  8,
);

/** Plans of several days and people, in competition for quotas and groups. */
export const days = scenarioOf(
  largePlan,
  fc.oneof(
    { weight: 4, arbitrary: largePlan },
    { weight: 3, arbitrary: clock },
    { weight: 3, arbitrary: steer },
    { weight: 2, arbitrary: around },
    { weight: 2, arbitrary: phone },
    { weight: 1, arbitrary: die },
  ),
  8,
);
