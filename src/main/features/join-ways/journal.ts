import type { JoinWayDeps } from './deps';

/**
 * Knows which calls that change something are under way in this process. What the store has as `sending`
 * besides was sent by a process that died: its answer is lost.
 */
export class Journal {
  #swept: Promise<void> | null = null;
  #underWay = 0;
  /** A call has ended, and the store could not be told how. */
  #untold = false;

  constructor(private readonly deps: Pick<JoinWayDeps, 'store' | 'timers'>) {}

  /** Whether a call of this process has begun and not ended. */
  get isUnderWay(): boolean {
    return this.#underWay > 0;
  }

  /** Settles when no call of an earlier process counts as being sent any more. */
  async ready(): Promise<void> {
    // Calls of this process look the same in the store, so theirs is waited for.
    if (this.#swept === null && this.#underWay > 0) return;
    this.#swept ??= this.#sweep();
    await this.#swept;
  }

  /** One call, from before its row in the journal until its end is written there. */
  async call<T>(work: () => Promise<T>): Promise<T> {
    await this.ready();
    this.#underWay += 1;
    try {
      return await work();
    } finally {
      this.#underWay -= 1;
      if (this.#untold && this.#underWay === 0) {
        this.#untold = false;
        this.#swept = null;
      }
    }
  }

  /** The end of a call could not be written: once nothing is under way, its row is one of a lost answer. */
  untold(): void {
    this.#untold = true;
  }

  async #sweep(): Promise<void> {
    const { store, timers } = this.deps;
    try {
      await store.loseJoinWayCalls(timers.now());
    } catch (error) {
      this.#swept = null;
      throw error;
    }
  }
}
