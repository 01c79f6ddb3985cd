/** Longest stretch of work between two chances for waiting reads, in milliseconds. */
const SLICE_MS = 3;

/** Cuts long work into slices, so that the reads that arrive meanwhile are answered in between. */
export class Pace {
  #until = performance.now() + SLICE_MS;

  /** Whether the slice is used up. */
  get due(): boolean {
    return performance.now() >= this.#until;
  }

  /** Lets everything that waits go first, then begins a new slice. */
  async rest(): Promise<void> {
    await new Promise<void>((resolve) => {
      setImmediate(resolve);
    });
    this.#until = performance.now() + SLICE_MS;
  }
}
