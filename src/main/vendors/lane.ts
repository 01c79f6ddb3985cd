/** Lets one caller through at a time, in order. */
export class Lane {
  private tail: Promise<unknown> = Promise.resolve();

  /** Runs `work` after everything before it ended, however it ended; `work` checks its own signal. */
  run<T>(work: () => Promise<T>): Promise<T> {
    const result = this.tail.then(work);
    this.tail = result.catch(() => undefined);
    return result;
  }
}
