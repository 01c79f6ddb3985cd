import type { Hint } from '@shared/contract/statistics';
import type { Dataset } from '@shared/domain/datasets/dataset';
import type { Metric } from '@shared/domain/datasets/metric';
import { addDays, dayNumber, dayOf, dayOfNumber } from '@shared/domain/day';
import { unusual, usualDays } from '@shared/domain/hints';
import type { Subject } from '@shared/domain/statistics';
import type { DayBlock } from './block';
import type { Ground } from './ground';

/** Days that are looked at. */
const LATEST = 3;
/** Most hints of one list, and of one subject in it. */
const MOST = 12;
const MOST_OF_ONE = 2;
/** A share or an average of fewer events than this jumps by itself. */
const FEWEST_EVENTS = 20;

/** A hint whose subject is not named yet; null for all of them together. */
export interface FoundHint extends Omit<Hint, 'subject'> {
  readonly subject: number | null;
}

/** The value of a metric on a day, by its number: of one slot, or over all of them for null. Null where it is not known. */
type Reader = (day: number, place: number, slot: number | null) => number | null;

/** What is unusual in the latest three days of a dataset, of single subjects and of all of them together. */
export async function findHints(ground: Ground, dataset: Dataset): Promise<FoundHint[]> {
  const { now, roster, pace } = ground;
  const latest = Array.from({ length: LATEST }, (_, at) => addDays(dayOf(now), -at - 1));
  const days = latest.map(dayNumber);
  const references = new Map(latest.map((day) => [dayNumber(day), usualDays(day).map(dayNumber)]));
  const needed = [...days, ...[...references.values()].flat()];
  const read = await reader(ground, [...needed, ...needed.map((day) => day - 1)]);
  // What says how much a share or an average of the day is made of.
  const volume = dataset.metrics.findIndex(({ overTime, kind }) => overTime === 'sum' && kind === 'count');
  const found: FoundHint[] = [];
  const look = (slot: number | null): void => {
    for (const [place, metric] of dataset.metrics.entries()) {
      if (slot === null && metric.overSubjects === 'none') continue;
      const valueOn = (day: number): number | null => {
        if (metric.overTime === 'none' && metric.kind !== 'count') {
          if (volume === -1 || (read(day, volume, slot) ?? 0) < FEWEST_EVENTS) return null;
        }
        return metric.overTime === 'last' ? growth(read, day, place, slot) : read(day, place, slot);
      };
      for (const day of days) {
        const hint = hintOn(metric, day, valueOn, references.get(day) ?? []);
        if (hint) {
          const subject = slot === null ? null : (roster.subjects[slot]?.id ?? null);
          found.push({ ...hint, dataset: dataset.id, subject });
        }
      }
    }
  };
  if (ground.slots.length > 1) look(null);
  for (const slot of ground.slots) {
    look(slot);
    if (pace.due) await pace.rest();
  }
  return found;
}

function hintOn(
  { id, kind, overTime }: Metric,
  day: number,
  valueOn: (day: number) => number | null,
  references: readonly number[],
): Omit<FoundHint, 'dataset' | 'subject'> | null {
  const value = valueOn(day);
  if (value === null) return null;
  const found = unusual(
    value,
    references.flatMap((each) => valueOn(each) ?? []),
    kind,
  );
  return found && { metric: id, day: dayOfNumber(day), value, change: overTime === 'last', ...found };
}

/** What a running total grew by on a day. */
function growth(read: Reader, day: number, place: number, slot: number | null): number | null {
  const [value, before] = [read(day, place, slot), read(day - 1, place, slot)];
  return value === null || before === null ? null : value - before;
}

/** Brings the blocks of some days into memory, so that single cells can be looked at. */
async function reader({ cube, roster, slots, pace }: Ground, days: readonly number[]): Promise<Reader> {
  const blocks = new Map<number, DayBlock>();
  for (const day of days) blocks.set(day, await cube.block(day, roster, pace));
  const cell = (day: number, place: number, slot: number): number => {
    const block = blocks.get(day);
    return block?.columns[place]?.[block.offset(day) + slot] ?? NaN;
  };
  const sums = new Map<string, number | null>();
  const sum = (day: number, place: number): number | null => {
    const key = `${day}/${place}`;
    const known = sums.get(key);
    if (known !== undefined) return known;
    const values = [...slots].map((slot) => cell(day, place, slot)).filter((value) => !Number.isNaN(value));
    const total = values.length === 0 ? null : values.reduce((all, value) => all + value, 0);
    sums.set(key, total);
    return total;
  };
  return (day, place, slot) => {
    if (slot === null) return sum(day, place);
    const value = cell(day, place, slot);
    return Number.isNaN(value) ? null : value;
  };
}

/** The strongest, of each metric of a subject the strongest day, and not only of one subject. */
export function strongest(hints: readonly FoundHint[], named: (id: number) => Subject | undefined): Hint[] {
  const metrics = new Set<string>();
  const perSubject = new Map<string, number>();
  const chosen: Hint[] = [];
  for (const { subject, ...hint } of hints.toSorted((a, b) => b.strength - a.strength)) {
    const who = `${hint.dataset}/${subject}`;
    const count = perSubject.get(who) ?? 0;
    const metric = `${who}/${hint.metric}`;
    if (metrics.has(metric) || count >= MOST_OF_ONE) continue;
    metrics.add(metric);
    perSubject.set(who, count + 1);
    chosen.push({ ...hint, subject: subject === null ? null : (named(subject) ?? null) });
    if (chosen.length >= MOST) break;
  }
  return chosen;
}
