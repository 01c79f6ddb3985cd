import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dataset as definitionOf } from '@shared/domain/datasets';
import { addDays, type Day, daysBetween, type Instant, startOfDay } from '@shared/domain/day';
import type { ExploreQuery, ExploreRow } from '@shared/domain/statistics';
import { EMPTY, FETCHED, NOT_READY } from '@main/store/statistics/layout';
import { BlockMemory } from '@main/store/statistics/explore/memory';
import { ExploredArchive } from '../../../support/explored-archive';
import { bucketsOf, type NaiveCell, NaiveExplorer, type NaiveSubject } from '../../../support/naive-explore';

const C = 'c1';
/** A Wednesday; the days of the tests lie around the turn of a month and of blocks. */
const FIRST = '2026-01-21' as Day;
const DAYS = 40;
const STATES = { fetched: FETCHED, empty: EMPTY, 'not-ready': NOT_READY } as const;

const DATASETS = ['groupsByOwner', 'kfServicers', 'wshotoTags'] as const;

interface World {
  readonly dataset: (typeof DATASETS)[number];
  readonly now: Instant;
  readonly untils: readonly (number | null)[];
  readonly cells: readonly (Omit<NaiveCell, 'day' | 'subject'> & { at: number; who: number })[];
}

const world: fc.Arbitrary<World> = fc
  .record({
    dataset: fc.constantFrom(...DATASETS),
    todayAt: fc.oneof(fc.integer({ min: DAYS - 8, max: DAYS + 2 }), fc.integer({ min: 180, max: 220 })),
    hour: fc.constantFrom(12, 12, 0, 5, 6),
    untils: fc.array(fc.option(fc.integer({ min: 0, max: DAYS }), { freq: 4 }), {
      minLength: 1,
      maxLength: 4,
    }),
  })
  .chain(({ dataset, todayAt, hour, untils }) => {
    const width = definitionOf(dataset).metrics.length;
    const values = fc.array(fc.option(fc.integer({ min: -5, max: 50 }), { freq: 5 }), {
      minLength: width,
      maxLength: width,
    });
    const cell = fc
      .record({
        who: fc.nat(untils.length - 1),
        at: fc.nat(DAYS - 1),
        state: fc.constantFrom('fetched', 'fetched', 'fetched', 'empty', 'not-ready'),
        values,
        readAt: fc.integer({ min: 1, max: 9 }),
        restated: fc.boolean(),
      })
      .map((one) => ({ ...one, values: one.state === 'fetched' ? one.values : [] }));
    const cells = fc.uniqueArray(cell, {
      selector: ({ who, at }) => `${who}/${at}`,
      minLength: 0,
      maxLength: untils.length * DAYS,
      size: 'max',
    });
    return cells.map((all) => ({
      dataset,
      now: startOfDay(addDays(FIRST, todayAt)) + hour * 3600,
      untils,
      cells: all as World['cells'],
    }));
  });

/** The same world twice: in the archive, and told naively. */
function build({ dataset, now, untils, cells }: World, memory?: BlockMemory) {
  const { vendor, subject: kind } = definitionOf(dataset);
  const archive = new ExploredArchive(C, vendor, memory);
  const subjects: NaiveSubject[] = untils.map((until, index) => {
    const day = until === null ? null : addDays(FIRST, until);
    return { id: archive.addSubject(kind, `s${index}`, day), until: day };
  });
  const placed = cells.map(({ who, at, ...cell }) => ({
    ...cell,
    subject: subjects[who]?.id ?? 0,
    day: addDays(FIRST, at),
  }));
  for (const { subject, day, state, ...cell } of placed) {
    archive.put(dataset, subject, day, { ...cell, state: STATES[state] });
  }
  return { archive, naive: new NaiveExplorer(subjects, placed, now), subjects };
}

interface Asked {
  readonly from: number;
  readonly length: number;
  readonly grain: ExploreQuery['grain'];
  readonly by: ExploreQuery['by'];
  readonly compare: ExploreQuery['compare'];
  readonly chosen: readonly number[] | null;
  readonly metrics: readonly number[];
}

const question: fc.Arbitrary<Asked> = fc.record({
  from: fc.integer({ min: -2, max: DAYS - 1 }),
  length: fc.integer({ min: 0, max: DAYS }),
  grain: fc.constantFrom<ExploreQuery['grain']>('day', 'week', 'month', 'total'),
  by: fc.constantFrom('time', 'subject', 'both'),
  compare: fc.constantFrom('none', 'previous', 'weekdays'),
  chosen: fc.option(fc.array(fc.nat(3), { minLength: 1, maxLength: 3 })),
  metrics: fc.array(fc.nat(100), { minLength: 1, maxLength: 5 }),
});

function queryOf({ dataset }: World, subjects: readonly NaiveSubject[], asked: Asked): ExploreQuery {
  const { metrics } = definitionOf(dataset);
  const from = addDays(FIRST, asked.from);
  return {
    connectionId: C,
    dataset,
    subjects: asked.chosen && asked.chosen.map((at) => subjects[at % subjects.length]?.id ?? 0),
    skillGroups: [],
    agents: [],
    from,
    to: addDays(from, asked.length),
    grain: asked.grain,
    by: asked.by,
    metrics: asked.metrics.map((at) => metrics[at % metrics.length]?.id ?? ''),
    compare: asked.compare,
  };
}

/** Rows of the compared range, told naively, by subject and bucket. */
function naiveCompared(naive: NaiveExplorer, query: ExploreQuery, rows: readonly ExploreRow[]): unknown[] {
  if (query.compare === 'none') return rows.map(() => []);
  const length = daysBetween(query.from, query.to) + 1;
  const back = query.compare === 'previous' ? length : Math.ceil(length / 7) * 7;
  const buckets = query.by === 'subject' ? bucketsOf({ ...query, grain: 'total' }) : bucketsOf(query);
  return rows.map(({ subject, bucket }) => {
    const days = buckets.find(([first]) => first === bucket) ?? [];
    const chosen = naive.chosen(query).filter(({ id }) => subject === null || id === subject);
    return naive.row(
      query,
      subject,
      chosen,
      days.map((day) => addDays(day, -back)),
    ).values;
  });
}

const plain = ({ compared: _, ...row }: ExploreRow): unknown => row;

describe('answers about days', () => {
  it('are what the days say one by one, for every grain, side and comparison', async () => {
    await fc.assert(
      fc.asyncProperty(world, fc.array(question, { minLength: 1, maxLength: 4 }), async (its, asked) => {
        const { archive, naive, subjects } = build(its);
        for (const each of asked) {
          const query = queryOf(its, subjects, each);
          const result = await archive.explorer.explore(query, its.now);
          expect(result.rows.map(plain)).toEqual(naive.rows(query));
          expect(plain(result.total)).toEqual(naive.total(query));
          expect(result.rows.map(({ compared }) => compared)).toEqual(
            naiveCompared(naive, query, result.rows),
          );
          expect(result.coverage).toEqual(naive.coverage(query));
          expect(result.readAt).toEqual(naive.readAt(query));
        }
      }),
      { numRuns: 100 },
    );
  }, 60_000);

  it('follow every write, also while the memory is too small to keep anything', async () => {
    await fc.assert(
      fc.asyncProperty(world, fc.array(question, { minLength: 2, maxLength: 4 }), async (its, asked) => {
        const half = its.cells.length / 2;
        const memory = new BlockMemory(its.cells.length % 2 === 0 ? 1 : undefined);
        const { archive, subjects } = build({ ...its, cells: its.cells.slice(0, half) }, memory);
        const all: NaiveSubject[] = [...subjects];
        const cells: NaiveCell[] = [];
        const write = ({ who, at, ...cell }: World['cells'][number]): void => {
          const whole = { ...cell, subject: all[who]?.id ?? 0, day: addDays(FIRST, at) };
          cells.push(whole);
          archive.put(its.dataset, whole.subject, whole.day, { ...whole, state: STATES[whole.state] });
        };
        for (const cell of its.cells.slice(0, half)) write(cell);
        const rest = its.cells.slice(half);
        const share = Math.ceil(rest.length / asked.length);
        for (const [index, each] of asked.entries()) {
          const query = queryOf(its, all, each);
          const naive = new NaiveExplorer(all, cells, its.now);
          const result = await archive.explorer.explore(query, its.now);
          expect(result.rows.map(plain)).toEqual(naive.rows(query));
          // Somebody new, and days of those who were there.
          const kind = definitionOf(its.dataset).subject;
          all.push({ id: archive.addSubject(kind, `new${index}`), until: null });
          for (const cell of rest.splice(0, share)) write(cell);
        }
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});
