import type { Database } from 'better-sqlite3';

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

/**
 * Writes each of many things, in transactions that are one slice long, resting in between. What was
 * committed stays when the process ends halfway.
 */
export async function eachWritten<T, R>(
  db: Database,
  things: readonly T[],
  work: (thing: T) => R,
): Promise<R[]> {
  const pace = new Pace();
  const done: R[] = [];
  const slice = db.transaction(() => {
    do done.push(work(things[done.length] as T));
    while (done.length < things.length && !pace.due);
  });
  while (done.length < things.length) {
    const before = done.length;
    try {
      slice.immediate();
    } catch (error) {
      done.length = before;
      throw error;
    }
    if (done.length < things.length) await pace.rest();
  }
  return done;
}
