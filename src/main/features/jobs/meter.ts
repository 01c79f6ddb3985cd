interface Sample {
  readonly at: number;
  readonly done: number;
}

/** How far back the rate looks, in milliseconds. */
const WINDOW = 15_000;
/** Fewer milliseconds than this say nothing about a rate. */
const SHORTEST = 1_000;

/** Measures how fast something goes on, over a moving window. */
export class Meter {
  #samples: Sample[] = [];

  /** Notes how much is done at a moment of the forward-going clock; less than before starts anew. */
  note(at: number, done: number): void {
    const last = this.#samples.at(-1);
    if (last && done < last.done) this.#samples = [];
    this.#samples.push({ at, done });
    const recent = this.#samples.findIndex((sample) => sample.at >= at - WINDOW);
    // One sample older than the window stays, so that slow work has a rate too.
    if (recent > 1) this.#samples.splice(0, recent - 1);
  }

  /** Items per second; null while too little is known. */
  rate(): number | null {
    const first = this.#samples[0];
    const last = this.#samples.at(-1);
    if (!first || !last || last.at - first.at < SHORTEST) return null;
    return ((last.done - first.done) * 1000) / (last.at - first.at);
  }

  /** Seconds until `total`; null while nobody can know. */
  eta(total: number | null): number | null {
    const rate = this.rate();
    const done = this.#samples.at(-1)?.done ?? 0;
    if (rate === null || rate <= 0 || total === null) return null;
    return Math.ceil(Math.max(0, total - done) / rate);
  }
}
