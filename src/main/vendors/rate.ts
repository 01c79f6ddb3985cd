/** What one API of one corp may be called, already below what the vendor allows. */
export interface RateLimits {
  readonly perMinute: number;
  readonly perHour: number;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Calls that may go at once before the even pace begins, as a share of a minute's. */
const BURST = 0.02;

/**
 * Keeps one API below both limits in every minute and every hour, not only in calendar ones.
 * The minute is paced evenly by a token bucket, whose burst and refill together stay within the limit;
 * the hour is counted, so that a long quiet time may be followed by a fast first sync.
 * All times are steady milliseconds.
 */
export class RateGate {
  private readonly capacity: number;
  private readonly perMillisecond: number;
  private readonly hour: SlidingCount;
  private tokens: number;
  private filledAt: number;

  constructor(limits: RateLimits, now: number) {
    this.capacity = Math.max(1, Math.floor(limits.perMinute * BURST));
    this.perMillisecond = Math.max(1, limits.perMinute - this.capacity) / MINUTE;
    this.hour = new SlidingCount(limits.perHour, HOUR, 60);
    this.tokens = this.capacity;
    this.filledAt = now;
  }

  /** How long until the next call may go; 0 when it may go now. */
  delay(now: number): number {
    this.fill(now);
    const minute = this.tokens >= 1 ? 0 : Math.ceil((1 - this.tokens) / this.perMillisecond);
    return Math.max(minute, this.hour.delay(now));
  }

  /** Counts one call. */
  take(now: number): void {
    this.fill(now);
    this.tokens -= 1;
    this.hour.add(now);
  }

  private fill(now: number): void {
    this.tokens = Math.min(this.capacity, this.tokens + (now - this.filledAt) * this.perMillisecond);
    this.filledAt = now;
  }
}

/** Counts events in slots; forgets a slot only when all of it is older than the span. */
class SlidingCount {
  private readonly slots = new Map<number, number>();
  private readonly width: number;
  private total = 0;

  constructor(
    private readonly limit: number,
    private readonly span: number,
    count: number,
  ) {
    this.width = span / count;
  }

  add(now: number): void {
    const slot = Math.floor(now / this.width);
    this.slots.set(slot, (this.slots.get(slot) ?? 0) + 1);
    this.total += 1;
  }

  delay(now: number): number {
    for (const [slot, count] of this.slots) {
      const endsAt = (slot + 1) * this.width + this.span;
      if (endsAt > now) return this.total < this.limit ? 0 : Math.ceil(endsAt - now);
      this.slots.delete(slot);
      this.total -= count;
    }
    return 0;
  }
}
