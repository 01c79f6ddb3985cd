import type { Hint, MorningFigure } from '@shared/contract/statistics';
import { datasetsOf, dataset as definitionOf } from '@shared/domain/datasets';
import type { Dataset, SubjectKind } from '@shared/domain/datasets/dataset';
import type { DatasetId } from '@shared/domain/datasets/ids';
import { type Instant, startOfDay } from '@shared/domain/day';
import type { ExploreQuery, ExploreResult, Subject } from '@shared/domain/statistics';
import type { Vendor } from '@shared/domain/vendor';
import type { RawDay } from '../../api.archive';
import { Pace } from '../../pace';
import type { ArchiveTables } from '../tables';
import type { StatisticsWrites } from '../writes';
import { toResult } from './answer';
import { Cube } from './cube';
import { tallyDaily } from './daily';
import type { Ground } from './ground';
import { findHints, type FoundHint, strongest } from './hints';
import { BlockMemory } from './memory';
import { MORNING, morningOf } from './morning';
import { answerRanges } from './ranges';
import { countRaw, readRaw } from './raw-days';
import { answerRecords } from './records';
import { Rosters } from './roster';
import { askedMetrics } from './rules';

export interface ExplorerDeps {
  readonly tables: ArchiveTables;
  /** The subjects of a kind, with the last name known of each. */
  readonly named: (connectionId: string, kind: SubjectKind) => readonly Subject[];
  /** Null for a connection that is not there any more. */
  readonly vendorOf: (connectionId: string) => Vendor | null;
  readonly memory?: BlockMemory;
}

/** Answers questions about what is archived. Days are answered from memory, which follows every write. */
export class Explorer implements StatisticsWrites {
  readonly #deps: ExplorerDeps;
  readonly #rosters: Rosters;
  readonly #memory: BlockMemory;
  readonly #cubes = new Map<string, Map<DatasetId, Cube>>();
  /** Of the raw rows that were last asked for: how many each day has, so that a page costs no count. */
  #raw: { readonly key: string; readonly counts: Int32Array } | null = null;

  constructor(deps: ExplorerDeps) {
    this.#deps = deps;
    this.#memory = deps.memory ?? new BlockMemory();
    this.#rosters = new Rosters(deps.tables.subjects);
  }

  async explore(query: ExploreQuery, now: Instant): Promise<ExploreResult> {
    const dataset = definitionOf(query.dataset);
    return toResult(query, await this.#answer(query, dataset, now), () =>
      this.#deps.named(query.connectionId, dataset.subject),
    );
  }

  /** Raw rows of a daily dataset; none of others. */
  async rawDays(
    query: ExploreQuery,
    start: number,
    count: number,
  ): Promise<{ rows: RawDay[]; total: number }> {
    const dataset = definitionOf(query.dataset);
    if (dataset.shape !== 'daily') return { rows: [], total: 0 };
    const { connectionId, subjects, from, to } = query;
    const ground = this.#ground(connectionId, dataset, { now: startOfDay(to), subjects });
    const key = JSON.stringify([connectionId, dataset.id, subjects, from, to]);
    const counts = this.#raw?.key === key ? this.#raw.counts : await countRaw(ground, query);
    this.#raw = { key, counts };
    return {
      rows: await readRaw(ground, from, counts, start, count),
      total: counts.reduce((sum, each) => sum + each, 0),
    };
  }

  async hints(connectionId: string, now: Instant): Promise<Hint[]> {
    const found: FoundHint[] = [];
    const names = new Map<number, Subject>();
    for (const dataset of this.#archived(connectionId)) {
      found.push(...(await findHints(this.#ground(connectionId, dataset, { now }), dataset)));
      for (const subject of this.#deps.named(connectionId, dataset.subject)) names.set(subject.id, subject);
    }
    return strongest(found, (id) => names.get(id));
  }

  async morning(connectionId: string, now: Instant): Promise<MorningFigure[]> {
    const figures: MorningFigure[] = [];
    for (const dataset of this.#archived(connectionId)) {
      const wanted = MORNING.filter((each) => each.dataset === dataset.id);
      if (wanted.length === 0) continue;
      figures.push(...(await morningOf(this.#ground(connectionId, dataset, { now }), wanted)));
    }
    return figures;
  }

  dayWritten(connectionId: string, dataset: DatasetId, subject: number, day: number): void {
    this.#raw = null;
    const cube = this.#cubes.get(connectionId)?.get(dataset);
    const slot = cube && this.#rosters.of(connectionId, definitionOf(dataset).subject).slotOf(subject);
    if (slot !== undefined) cube?.touch(slot, subject, day);
  }

  subjectsWritten(connectionId: string): void {
    this.#rosters.changed(connectionId);
  }

  removed(connectionId: string): void {
    this.#raw = null;
    this.#rosters.changed(connectionId);
    for (const cube of this.#cubes.get(connectionId)?.values() ?? []) cube.drop();
    this.#cubes.delete(connectionId);
  }

  async #answer(query: ExploreQuery, dataset: Dataset, now: Instant) {
    const { tables } = this.#deps;
    if (dataset.shape === 'range') return answerRanges(tables, query, dataset);
    if (dataset.shape === 'records') return answerRecords(tables, query, dataset, now, new Pace());
    const { connectionId, subjects, metrics } = query;
    const ground = this.#ground(connectionId, dataset, { now, subjects, metrics });
    const { state, ...answer } = await tallyDaily(ground, query);
    const { oldest, newest, days: _days, missing: _missing, ...coverage } = state;
    return { ...answer, coverage, oldest, newest };
  }

  #archived(connectionId: string): Dataset[] {
    const vendor = this.#deps.vendorOf(connectionId);
    const datasets = vendor === null ? [] : datasetsOf(vendor);
    return datasets.filter((each) => each.archived && each.shape === 'daily');
  }

  #ground(
    connectionId: string,
    dataset: Dataset,
    parts: {
      readonly now: Instant;
      readonly subjects?: readonly number[] | null;
      readonly metrics?: readonly string[];
    },
  ): Ground {
    const { now, subjects = null, metrics = dataset.metrics.map(({ id }) => id) } = parts;
    const roster = this.#rosters.of(connectionId, dataset.subject);
    const asked = askedMetrics(dataset, metrics);
    const slots = roster.slots(subjects);
    return {
      cube: this.#cube(connectionId, dataset),
      roster,
      slots,
      asked,
      dataset,
      now,
      pace: new Pace(),
    };
  }

  #cube(connectionId: string, dataset: Dataset): Cube {
    const cubes = this.#cubes.get(connectionId) ?? new Map<DatasetId, Cube>();
    this.#cubes.set(connectionId, cubes);
    const cube = cubes.get(dataset.id) ?? new Cube(this.#deps.tables.db, dataset, this.#memory);
    cubes.set(dataset.id, cube);
    return cube;
  }
}
