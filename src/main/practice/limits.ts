import { Refusal } from './codes';
import type { Settings } from './settings';

/** Counts events within the last `seconds`, in a sixtieth of that span at a time. */
class SlidingCount {
  readonly #buckets = new Map<number, number>();
  readonly #width: number;
  static readonly #PARTS = 60;

  constructor(seconds: number) {
    this.#width = seconds / SlidingCount.#PARTS;
  }
  add(now: number): void {
    const bucket = Math.floor(now / this.#width);
    this.#buckets.set(bucket, (this.#buckets.get(bucket) ?? 0) + 1);
  }
  total(now: number): number {
    const oldest = Math.floor(now / this.#width) - SlidingCount.#PARTS;
    let sum = 0;
    for (const [bucket, count] of this.#buckets) {
      if (bucket <= oldest) this.#buckets.delete(bucket);
      else sum += count;
    }
    return sum;
  }
}

/** A number of events per span; once it is reached, everything is refused for as long as the span. */
export class SpanLimit {
  readonly #seconds: number;
  readonly #count: SlidingCount;
  #blockedUntil = 0;

  constructor(seconds: number) {
    this.#seconds = seconds;
    this.#count = new SlidingCount(seconds);
  }
  /** @throws Refusal 45009 while blocked, and when `most` events happened within the span (D:90312). */
  admit(now: number, most: number): void {
    if (now < this.#blockedUntil) throw new Refusal(45009);
    if (this.#count.total(now) < most) return;
    this.#blockedUntil = now + this.#seconds;
    throw new Refusal(45009);
  }
  count(now: number): void {
    this.#count.add(now);
  }
}

/** Calls of one API: ever, at once, in a minute, in an hour. */
class ApiLimit {
  calls = 0;
  running = 0;
  readonly #minute = new SpanLimit(60);
  readonly #hour = new SpanLimit(3600);

  /** Counts a call. @throws Refusal 45009 */
  admit(now: number, { perMinute, perHour }: Settings): void {
    this.#minute.admit(now, perMinute);
    this.#hour.admit(now, perHour);
    this.#minute.count(now);
    this.#hour.count(now);
  }
}

/** The limits that hold for one company and one API (D:90312, D:90313). */
export class Limits {
  readonly #apis = new Map<string, ApiLimit>();

  of(api: string): ApiLimit {
    const known = this.#apis.get(api);
    if (known !== undefined) return known;
    const fresh = new ApiLimit();
    this.#apis.set(api, fresh);
    return fresh;
  }
  /** Calls that arrived, by API. */
  stats(): Record<string, number> {
    return Object.fromEntries([...this.#apis].map(([api, { calls }]) => [api, calls]));
  }
  reset(): void {
    this.#apis.clear();
  }
}
