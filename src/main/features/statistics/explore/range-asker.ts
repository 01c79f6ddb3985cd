import { dataset as definition } from '@shared/domain/datasets';
import type { Dataset } from '@shared/domain/datasets/dataset';
import type { ExploreQuery, Subject } from '@shared/domain/statistics';
import type { Stretch } from '@shared/domain/statistics-buckets';
import { rangeScope } from '@shared/domain/statistics-scope';
import { inTurn } from '@main/features/sync/in-turn';
import type { RangeKey, RangeRow } from '@main/store/api.archive';
import type { FetchContext, RangeFetcher, RangeQuestion } from '../fetch/fetcher';
import { windowsOf } from '../windows';
import { AT_ONCE, MOST_CALLS, tooManyCalls } from './limits';
import { isComplete, obstacle, rangesOf, type FirstTrouble } from './ranges';
import { stitch } from './stitch';

interface Read {
  readonly rows: readonly RangeRow[];
  readonly readAt: number;
}

/** Asks for the ranges that a question needs and that are not there, or no longer hold. */
export class RangeAsker {
  readonly #dataset: Dataset;
  readonly #scope: string;
  /** Windows that several ranges have in common are asked for once. */
  readonly #windows = new Map<string, Promise<Read>>();

  /** @param again whether what is there is asked for too */
  constructor(
    private readonly context: FetchContext,
    private readonly fetcher: RangeFetcher,
    private readonly query: ExploreQuery,
    private readonly subjects: readonly Subject[],
    private readonly again: boolean,
  ) {
    this.#dataset = definition(query.dataset);
    this.#scope = rangeScope(query);
  }

  /** Asks, and enters the answers. What cannot be had is told as trouble; what a call fails with is thrown. */
  async ask(trouble: FirstTrouble): Promise<void> {
    const wanted: Stretch[] = [];
    for (const range of rangesOf(this.query)) {
      if (!this.again && (await this.#kept(range))) continue;
      const why = obstacle(this.query, this.#dataset, range, this.context.now());
      if (why) trouble.note(why.error);
      else wanted.push(range);
    }
    const { affordable, calls } = this.#afford(wanted);
    if (affordable.length < wanted.length) trouble.note(tooManyCalls(calls).error);
    await inTurn(affordable, AT_ONCE, this.context.signal, async (range) => void (await this.#read(range)));
  }

  /** As many ranges as the calls allow, in their order, and how many calls all of them would take. */
  #afford(ranges: readonly Stretch[]): { affordable: Stretch[]; calls: number } {
    const perWindow = this.fetcher.calls(this.#question());
    let calls = 0;
    const affordable: Stretch[] = [];
    for (const range of ranges) {
      calls += perWindow * windowsOf(range, this.#dataset.window.maxDays).length;
      if (calls <= MOST_CALLS) affordable.push(range);
    }
    return { affordable, calls };
  }

  async #read(range: Stretch): Promise<Read> {
    const windows = windowsOf(range, this.#dataset.window.maxDays);
    if (windows.length === 1) return this.#window(range);
    const reads: Read[] = [];
    for (const window of windows) reads.push(await this.#window(window));
    const rows = stitch(
      this.#dataset,
      reads.map((read) => read.rows),
    );
    // Whether it is complete depends on its last day.
    const readAt = reads.at(-1)?.readAt ?? this.context.now();
    await this.context.store.writeRange(this.#key(range), rows, readAt);
    return { rows, readAt };
  }

  #window(window: Stretch): Promise<Read> {
    const key = `${window.from}/${window.to}`;
    const known = this.#windows.get(key);
    if (known) return known;
    const read = this.#askWindow(window);
    this.#windows.set(key, read);
    return read;
  }

  async #askWindow(window: Stretch): Promise<Read> {
    const kept = this.again ? null : await this.#kept(window);
    if (kept) return kept;
    const question = this.#question();
    const rows = await this.fetcher.rows(this.context, question, window.from, window.to);
    const readAt = this.context.now();
    await this.context.store.writeRange(this.#key(window), rows, readAt);
    return { rows, readAt };
  }

  async #kept(range: Stretch): Promise<Read | null> {
    const kept = await this.context.store.readRange(this.#key(range));
    return kept && isComplete(this.#dataset, range.to, kept.readAt, this.context.now()) ? kept : null;
  }

  #key({ from, to }: Stretch): RangeKey {
    const { connectionId } = this.context;
    return { connectionId, dataset: this.#dataset.id, scope: this.#scope, from, to };
  }

  #question(): RangeQuestion {
    const { dataset, skillGroups, agents, order } = this.query;
    return { dataset, skillGroups, agents, order, subjects: this.subjects };
  }
}
