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

/** Does the same to each of many things, resting in between whenever a slice is used up. */
export async function eachPaced<T, R>(
  things: readonly T[],
  pace: Pace,
  work: (thing: T, at: number) => R,
): Promise<R[]> {
  const done: R[] = [];
  for (const [at, thing] of things.entries()) {
    if (pace.due) await pace.rest();
    done.push(work(thing, at));
  }
  return done;
}
