/** Good answers in a row before one more call at a time is tried again. */
const PATIENCE = 50;

/** How many calls of one API may be under way: halved when the vendor complains (45033), slowly raised again. */
export class Concurrency {
  private limit: number;
  private streak = 0;
  private loweredAt = Number.NEGATIVE_INFINITY;

  constructor(private readonly most: number) {
    this.limit = most;
  }

  get current(): number {
    return this.limit;
  }

  /** Whether fewer calls are made than would be without complaints. */
  get lowered(): boolean {
    return this.limit < this.most;
  }

  /** A call that began at `begunAt` was too many; those begun before the last halving do not count again. */
  lower(begunAt: number, now: number): void {
    this.streak = 0;
    if (begunAt < this.loweredAt) return;
    this.limit = Math.max(1, Math.floor(this.limit / 2));
    this.loweredAt = now;
  }

  succeed(): void {
    if (!this.lowered) return;
    this.streak += 1;
    if (this.streak < PATIENCE) return;
    this.streak = 0;
    this.limit += 1;
  }
}
