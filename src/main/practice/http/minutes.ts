/** Counts calls within a minute of the clock, by what they count against. */
export class MinuteCounts {
  #minute = 0;
  #counts = new Map<string, number>();

  /** Counts a call, unless there were `most` within the minute of `now` (Unix seconds) already. */
  admit(key: string, now: number, most: number): boolean {
    const minute = Math.floor(now / 60);
    if (minute !== this.#minute) this.reset();
    this.#minute = minute;
    const count = this.#counts.get(key) ?? 0;
    if (count >= most) return false;
    this.#counts.set(key, count + 1);
    return true;
  }
  reset(): void {
    this.#counts = new Map();
  }
}
