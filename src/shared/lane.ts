/** Runs pieces of work strictly one after the other, in order, also across their awaits. */
export class Lane {
  #last: Promise<unknown> = Promise.resolve();

  /** Runs `work` after everything before it ended, however it ended; `work` checks its own signal. */
  run<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#last.then(work);
    this.#last = result.catch(() => undefined);
    return result;
  }
}
