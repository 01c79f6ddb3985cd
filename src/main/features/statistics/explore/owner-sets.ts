import { createHash } from 'node:crypto';
import { addDays, dayOf } from '@shared/domain/day';
import { dataset } from '@shared/domain/datasets';
import { lastReady } from '@shared/domain/datasets/ready';
import type { ExploreQuery, Subject } from '@shared/domain/statistics';
import { comparedRange, type Stretch } from '@shared/domain/statistics-buckets';
import { inTurn } from '@main/features/sync/in-turn';
import type { StoreApi } from '@main/store/api';
import type { DayReading } from '@main/store/api.archive';
import type { Values } from '@main/vendors/values';
import type { FetchContext, SetFetcher } from '../fetch/fetcher';
import { packs } from '../fetch/packs';
import { daysOf, earlier, firstKept, later, mayStillCome, stretchesOf } from '../windows';
import { AT_ONCE, MOST_CALLS, tooManyCalls } from './limits';

/** Names of a set that are written out. */
const NAMED = 3;

/** Owners that are asked for together, and the subject that stands for them. */
export interface OwnerSet {
  readonly subject: number;
  readonly owners: readonly string[];
}

/**
 * The owners that a question about `groupsByDay` chooses (all of them for null), as one subject that is the
 * same whenever the same owners are chosen; null when none of its subjects is an owner.
 */
export async function ownerSetOf(
  store: Pick<StoreApi, 'listSubjects' | 'seeSubjects'>,
  { connectionId, subjects }: Pick<ExploreQuery, 'connectionId' | 'subjects'>,
  at: number,
): Promise<OwnerSet | null> {
  const known = await store.listSubjects(connectionId, 'owner');
  const wanted = subjects && new Set(subjects);
  const chosen = known.filter(({ id }) => !wanted || wanted.has(id));
  if (chosen.length === 0) return null;
  const owners = chosen.map(({ key }) => key).toSorted();
  const key = createHash('sha256').update(owners.join('\n')).digest('hex');
  const sighting = { kind: 'ownerSet', key, name: nameOf(chosen) } as const;
  const [subject] = await store.seeSubjects(connectionId, [sighting], at);
  return subject === undefined ? null : { subject, owners };
}

function nameOf(owners: readonly Subject[]): string {
  const names = owners.slice(0, NAMED).map(({ name, key }) => name ?? key);
  const others = owners.length - names.length;
  return others > 0 ? `${names.join('、')} +${others}` : names.join('、');
}

/** Asks for the days of a set of owners that are missing, or with `again` for all of them, and enters their sums. */
export async function askOwnerSet(
  context: FetchContext,
  fetcher: SetFetcher,
  query: ExploreQuery,
  set: OwnerSet,
  again: boolean,
): Promise<void> {
  const compared = comparedRange(query);
  const stretches: Stretch[] = [];
  for (const range of [query, ...(compared ? [compared] : [])]) {
    const days = await wantedDays(context, query, set, range, again);
    stretches.push(...stretchesOf(days, fetcher.daysAtOnce));
  }
  const teams = packs(set.owners, fetcher.ownersAtOnce);
  const calls = teams.length * stretches.length;
  if (calls > MOST_CALLS) throw tooManyCalls(calls);
  const { window } = dataset(query.dataset);
  await inTurn(stretches, AT_ONCE, context.signal, async (stretch) => {
    const sums = new Map<string, Values>();
    const told = new Map<string, number>();
    for (const owners of teams) {
      for (const { day, values } of await fetcher.days(context, owners, stretch.from, stretch.to)) {
        if (!values?.some((value) => value !== null)) continue;
        sums.set(day, add(sums.get(day), values));
        told.set(day, (told.get(day) ?? 0) + 1);
      }
    }
    const readings = daysOf(stretch).map((day): DayReading => {
      const values = sums.get(day);
      // While the vendor works on a day, a call that has none of it would be left out of the sum for ever.
      const isPartial = told.get(day) !== teams.length && mayStillCome(window, day, context.now());
      if (values && !isPartial) return { subject: set.subject, day, state: 'fetched', values };
      const isFresh = day === addDays(dayOf(context.now()), -1);
      return { subject: set.subject, day, state: isFresh ? 'not-ready' : 'empty', values: [] };
    });
    await context.store.writeDays(context.connectionId, query.dataset, readings, context.now());
  });
}

async function wantedDays(
  { store, connectionId, now }: FetchContext,
  { dataset: id }: ExploreQuery,
  { subject }: OwnerSet,
  range: Stretch,
  again: boolean,
) {
  const from = later(range.from, firstKept(dataset(id), now()));
  const to = earlier(range.to, lastReady(dataset(id).window, now()));
  const days = daysOf({ from, to });
  if (again || days.length === 0) return days;
  const missing = await store.missingDays(connectionId, id, from, to, days.length);
  return missing.filter(({ subjects }) => subjects.includes(subject)).map(({ day }) => day);
}

/** All figures of groups add up over owners; one that nobody told stays unknown. */
function add(sum: Values | undefined, values: Values): Values {
  if (!sum) return values;
  return sum.map((value, index) => {
    const other = values[index] ?? null;
    return value === null ? other : value + (other ?? 0);
  });
}
