import { dayNumber } from '@shared/domain/day';
import { type ExploreQuery, MOST_SERIES } from '@shared/domain/statistics';
import { bucketsOf, comparedBuckets, comparedRange, type Stretch } from '@shared/domain/statistics-buckets';
import type { DayAge } from '../age';
import type { DayBlock } from './block';
import { type DayState, sumOfDays } from './counts';
import { cellsOf, type Figures, type Tallied } from './figures';
import { eachDay, type Ground, stateOn } from './ground';
import { SlotTally } from './slot-tally';
import { SpanTally } from './tally';

/** What the days of a question come to. */
export interface DailyAnswer {
  readonly main: Tallied;
  readonly compared: Tallied | null;
  readonly cut: number;
  readonly state: DayState;
}

interface Part extends Tallied {
  readonly state: DayState;
}

/** Puts the days of a question together, and those of the range that it is compared with. */
export async function tallyDaily(ground: Ground, query: ExploreQuery): Promise<DailyAnswer> {
  const compared = comparedRange(query);
  if (query.by === 'time') {
    const main = await overTime(ground, query, bucketsOf(query, query.grain));
    const other = compared && (await overTime(ground, compared, comparedBuckets(query)));
    return { main, compared: other, cut: 0, state: main.state };
  }
  const main = await bySubject(ground, query);
  const other = compared && (await bySubject(ground, compared));
  if (query.by === 'subject') return { main, compared: other, cut: 0, state: main.state };
  // The rows of the whole range tell who has most.
  const shown = main.rows.slice(0, MOST_SERIES).flatMap(({ subject }) => (subject === null ? [] : [subject]));
  const few = { ...ground, slots: ground.roster.slots(shown) };
  const rows = await byBoth(few, shown, bucketsOf(query, query.grain));
  const others = other && { ...other, rows: await byBoth(few, shown, comparedBuckets(query)) };
  return {
    main: { ...main, rows },
    compared: others,
    cut: main.rows.length - shown.length,
    state: main.state,
  };
}

/** The sum over the chosen subjects, one row for each bucket. */
async function overTime(ground: Ground, range: Stretch, buckets: readonly Stretch[]): Promise<Part> {
  const whole = new Span(ground, range);
  const rows: Figures[] = [];
  for (const [place, bucket] of [...buckets.entries()].toReversed()) {
    const span = new Span(ground, bucket);
    await eachDay(ground, bucket, (block, age) => {
      const state = stateOn(ground, block, age);
      span.add(block, age, state);
      whole.add(block, age, state);
    });
    rows.unshift(span.figures(place));
  }
  return { rows, total: whole.figures(0), state: whole.state };
}

/** One row for each subject over the whole range, most of the first metric first. */
async function bySubject(ground: Ground, range: Stretch): Promise<Part> {
  const whole = new Span(ground, range);
  const tally = new SlotTally(ground.asked, ground.slots);
  await eachDay(ground, range, (block, age) => {
    whole.add(block, age, stateOn(ground, block, age));
    tally.add(block, age, ground.roster.until);
  });
  const weights = Array.from(ground.slots, (_, at) => tally.values(at)[0] ?? -Infinity);
  const order = weights.map((_, at) => at).toSorted((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || a - b);
  const all = figuresOf(ground, tally, range, 0);
  return { rows: order.flatMap((at) => all[at] ?? []), total: whole.figures(0), state: whole.state };
}

/** One row for each of a few subjects and bucket, the subjects in the order of their ids given. */
async function byBoth(
  ground: Ground,
  subjects: readonly number[],
  buckets: readonly Stretch[],
): Promise<Figures[]> {
  const rows = new Map<number | null, Figures[]>(subjects.map((id) => [id, []]));
  for (const [place, bucket] of buckets.entries()) {
    const tally = new SlotTally(ground.asked, ground.slots);
    await eachDay(ground, bucket, (block, age) => tally.add(block, age, ground.roster.until));
    for (const row of figuresOf(ground, tally, bucket, place)) rows.get(row.subject)?.push(row);
  }
  return [...rows.values()].flat();
}

function figuresOf({ asked, roster }: Ground, tally: SlotTally, range: Stretch, place: number): Figures[] {
  return Array.from(tally.slots, (slot, at) => {
    const [known, missing, days] = [tally.known[at] ?? 0, tally.missing[at] ?? 0, tally.days[at] ?? 0];
    const behind = { span: spanOf(range), known, missing, chosen: 1, present: Math.min(known, 1) };
    const cells = cellsOf(asked, tally.values(at), behind);
    return { subject: roster.subjects[slot]?.id ?? null, bucket: range.from, place, cells, known, days };
  });
}

const spanOf = ({ from, to }: Stretch): number => dayNumber(to) - dayNumber(from) + 1;

/** One row over all chosen subjects. */
class Span {
  readonly #ground: Ground;
  readonly #range: Stretch;
  readonly #first: number;
  readonly #tally: SpanTally;
  readonly #states: DayState[] = [];

  constructor(ground: Ground, range: Stretch) {
    this.#ground = ground;
    this.#range = range;
    this.#first = dayNumber(range.from);
    const apart = ground.asked.some(({ metric }) => metric.overSubjects === 'none');
    this.#tally = new SpanTally(ground, apart && ground.slots.length > 1);
  }

  get state(): DayState {
    return sumOfDays(this.#states);
  }

  add(block: DayBlock, { day }: DayAge, state: DayState): void {
    this.#tally.add(block, day, day === this.#first);
    this.#states.push(state);
  }

  figures(place: number): Figures {
    const { asked, slots } = this.#ground;
    const { fetched: known, missing, days } = this.state;
    const { present } = this.#tally;
    const behind = { span: spanOf(this.#range), known, missing, chosen: slots.length, present };
    const cells = cellsOf(asked, this.#tally.values(), behind);
    return { subject: null, bucket: this.#range.from, place, cells, known, days };
  }
}
