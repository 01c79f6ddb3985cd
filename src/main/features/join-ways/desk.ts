import type { JoinWayDetail, JoinWayRow } from '@shared/contract/join-ways';
import { failure } from '@shared/domain/errors';
import { Lane } from '@shared/lane';
import type { JoinWayRecord } from '@main/store/api.join-ways';
import type { JoinWayDeps } from './deps';
import { Journal } from './journal';

/** What the calls and the jobs on join ways share: the journal, and one thing at a time for each join way. */
export class Desk {
  readonly journal: Journal;
  readonly #lanes = new Map<number, { readonly lane: Lane; users: number }>();

  constructor(readonly deps: JoinWayDeps) {
    this.journal = new Journal(deps);
  }

  /** Whether anybody reads or changes a join way now, or waits for a turn. */
  get isBusy(): boolean {
    return this.#lanes.size > 0 || this.journal.isUnderWay;
  }

  /** Tells the screens that join ways may have changed. */
  changed(): void {
    this.deps.emit('joinWays.changed');
  }

  /** The join way of an id; fails with `joinWays.notFound`. */
  async find(id: number): Promise<JoinWayRecord> {
    return (await this.deps.store.getJoinWay(id)) ?? Promise.reject(notFound(id));
  }

  /** The join way of an id as the grid shows it; fails with `joinWays.notFound`. */
  async row(id: number): Promise<JoinWayRow> {
    return (await this.detail(id)).row;
  }

  /** Everything about the join way of an id; fails with `joinWays.notFound`. */
  async detail(id: number): Promise<JoinWayDetail> {
    return (await this.deps.store.joinWayDetail(id)) ?? Promise.reject(notFound(id));
  }

  /**
   * Works on a join way after all work on it before. Also readings wait their turn: one that was answered
   * before a change and entered after it would bring back what the change has replaced.
   */
  async inTurn<T>(id: number, work: () => Promise<T>): Promise<T> {
    const entry = this.#lanes.get(id) ?? { lane: new Lane(), users: 0 };
    this.#lanes.set(id, entry);
    entry.users += 1;
    try {
      return await entry.lane.run(work);
    } finally {
      entry.users -= 1;
      if (entry.users === 0) this.#lanes.delete(id);
    }
  }
}

const notFound = (id: number) => failure('not-found', 'joinWays.notFound', `no join way ${id}`);
