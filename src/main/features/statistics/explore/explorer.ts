import type { Explored } from '@shared/contract/statistics';
import type { EventTopic } from '@shared/contract/events';
import { dataset as definition } from '@shared/domain/datasets';
import { Failure } from '@shared/domain/errors';
import type { ExploreQuery } from '@shared/domain/statistics';
import { Lane } from '@shared/lane';
import { asAppError } from '@main/features/jobs/backoff';
import type { Timers } from '@main/features/jobs/timers';
import { isRefusal } from '@main/features/sync/codes';
import type { OpenStore } from '@main/store/api';
import type { AnyClient } from '@main/vendors/any-client';
import { FETCHERS } from '../fetch';
import type { FetchContext } from '../fetch/fetcher';
import { answerable, archived } from './archived';
import { IMPATIENT } from './limits';
import { askOwnerSet, ownerSetOf } from './owner-sets';
import { RangeAsker } from './range-asker';
import { FirstTrouble } from './ranges';
import { readAgain } from './read-again';

export interface ExplorerDeps {
  readonly store: OpenStore;
  readonly timers: Timers;
  readonly emit: (topic: EventTopic) => void;
  /** The client of a connection; fails when it or its secret is gone. */
  readonly vendor: (connectionId: string) => Promise<AnyClient>;
}

/** Answers the explorer from the archive, after asking the vendor for what only a question can fetch. */
export class Explorer {
  readonly #deps: ExplorerDeps;
  /** The same question twice at a time is asked once: the second finds the answer of the first. */
  readonly #lanes = new Map<string, Lane>();
  /** Connections whose subjects were read since the app started, with the kind of subjects. */
  readonly #introduced = new Set<string>();

  constructor(deps: ExplorerDeps) {
    this.#deps = deps;
  }

  /** What is known; `trouble` says why it may be less than it could be. */
  async explore(question: ExploreQuery, offline: boolean): Promise<Explored> {
    const { store, timers } = this.#deps;
    const trouble = new FirstTrouble();
    const query = answerable(question, timers.now());
    if (!offline) {
      try {
        await this.#inLane(query, () => this.#ask(query, false, trouble));
      } catch (error) {
        trouble.note(asAppError(error));
      }
    }
    const now = timers.now();
    const result = await store.explore(await archived(store, query, now), now);
    return { ...result, trouble: trouble.error };
  }

  /** Asks again for everything that a question shows. */
  async reread(question: ExploreQuery): Promise<void> {
    const query = answerable(question, this.#deps.timers.now());
    const trouble = new FirstTrouble();
    await this.#inLane(query, () => this.#ask(query, true, trouble));
    this.#deps.emit('statistics.changed');
    if (trouble.error) throw new Failure(trouble.error);
  }

  async #ask(query: ExploreQuery, again: boolean, trouble: FirstTrouble): Promise<void> {
    const fetcher = FETCHERS[query.dataset];
    if (!again && (fetcher.read === 'days' || fetcher.read === 'records')) return;
    const context = await this.#context(query, trouble);
    switch (fetcher.read) {
      case 'range': {
        await this.#introduce(context, query);
        const { store, connectionId } = context;
        const kind = definition(query.dataset).subject;
        const known = fetcher.range.bySubject ? await store.listSubjects(connectionId, kind) : [];
        const wanted = query.subjects && new Set(query.subjects);
        const subjects = known.filter(({ id }) => !wanted || wanted.has(id));
        return new RangeAsker(context, fetcher.range, query, subjects, again).ask(trouble);
      }
      case 'set': {
        await this.#introduce(context, query);
        const set = await ownerSetOf(context.store, query, context.now());
        if (set) await askOwnerSet(context, fetcher.set, query, set, again);
        return;
      }
      default:
        return readAgain(context, query);
    }
  }

  /** Reads once who there is, so that rows have names. What the vendor refuses is done without. */
  async #introduce(context: FetchContext, { connectionId, dataset }: ExploreQuery): Promise<void> {
    const { subjects } = FETCHERS[dataset];
    const key = `${connectionId}/${definition(dataset).vendor}`;
    if (this.#introduced.has(key)) return;
    try {
      await subjects(context);
    } catch (error) {
      if (!isRefusal(error)) throw error;
    }
    this.#introduced.add(key);
  }

  async #context({ connectionId }: ExploreQuery, trouble: FirstTrouble): Promise<FetchContext> {
    const { signal } = new AbortController();
    return {
      connectionId,
      vendor: await this.#deps.vendor(connectionId),
      store: this.#deps.store,
      call: IMPATIENT,
      signal,
      now: this.#deps.timers.now,
      note: (error) => trouble.note(error),
    };
  }

  #inLane<T>({ connectionId, dataset }: ExploreQuery, work: () => Promise<T>): Promise<T> {
    const key = `${connectionId}/${dataset}`;
    const lane = this.#lanes.get(key) ?? new Lane();
    this.#lanes.set(key, lane);
    return lane.run(work);
  }
}
