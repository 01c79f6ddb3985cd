/** What one API of one corp may be called, already below what the vendor allows. */
export interface RateLimits {
  readonly perMinute: number;
  readonly perHour: number;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Calls of a quiet minute that may go as fast as they come, as a share of all; the rest goes at an even pace. */
const BURST = 0.3;

/** Timers are late by this much at times; the calls that were due meanwhile are made up for. */
const LATENESS = 50;

/**
 * Keeps one API below both limits in every minute and every hour, not only in calendar ones. Few calls
 * go at once, so that a small company is read in seconds; many go at an even pace, so that a long sync
 * never stands still for the rest of a minute. All times are steady milliseconds.
 */
export class RateGate {
  private readonly minute: SlidingCount;
  private readonly hour: SlidingCount;
  private readonly free: number;
  private readonly pace: number;
  private nextAt = 0;

  constructor({ perMinute, perHour }: RateLimits) {
    this.minute = new SlidingCount(perMinute, MINUTE, 60);
    this.hour = new SlidingCount(perHour, HOUR, 60);
    this.free = Math.max(1, perMinute * BURST);
    this.pace = MINUTE / perMinute;
  }

  /** How long until the next call may go; 0 when it may go now. */
  delay(now: number): number {
    return Math.max(0, Math.ceil(this.nextAt - now), this.minute.delay(now), this.hour.delay(now));
  }

  /** Counts one call. */
  take(now: number): void {
    this.minute.add(now);
    this.hour.add(now);
    // What room is left has to last until the oldest calls leave the window.
    const { room } = this.minute;
    const spacing = Math.max(this.pace, this.minute.untilNextLeaves(now) / Math.max(1, room));
    const paced = room < this.minute.limit - this.free;
    this.nextAt = paced ? Math.max(this.nextAt, now - LATENESS) + spacing : now;
  }
}

/** Counts events in slots; forgets a slot only when all of it is older than the span. */
class SlidingCount {
  private readonly slots = new Map<number, number>();
  private readonly width: number;
  private total = 0;

  constructor(
    readonly limit: number,
    private readonly span: number,
    count: number,
  ) {
    this.width = span / count;
  }

  /** How many more fit in, as of the last question. */
  get room(): number {
    return this.limit - this.total;
  }

  add(now: number): void {
    const slot = Math.floor(now / this.width);
    this.slots.set(slot, (this.slots.get(slot) ?? 0) + 1);
    this.total += 1;
  }

  /** How long until one more fits in. */
  delay(now: number): number {
    const leaves = this.untilNextLeaves(now);
    return this.total < this.limit ? 0 : Math.ceil(leaves);
  }

  /** How long until the oldest events leave; 0 when there are none. */
  untilNextLeaves(now: number): number {
    for (const [slot, count] of this.slots) {
      const endsAt = (slot + 1) * this.width + this.span;
      if (endsAt > now) return endsAt - now;
      this.slots.delete(slot);
      this.total -= count;
    }
    return 0;
  }
}
