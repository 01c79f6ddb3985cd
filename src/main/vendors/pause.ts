import { addDays, dayOf, startOfDay } from '@shared/domain/day';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** How a vendor blocks: for windows that nobody names and that grow, or until the calendar's next minute. */
export type PauseKind = 'growing' | 'next-minute';

/** The vendor's minute begins at most this much later than this computer's. */
const SKEW = 1500;

/**
 * The pause that 45009 asks for: the vendor blocks for as long as the broken window is, but does not
 * say which one it was. So the first pause is a minute, the next an hour, then until the next Shanghai
 * day; any call that succeeds afterwards starts over (D:90312, D:90313). Where calls are counted by the
 * minute alone, it always lasts until the next one.
 */
export class Pause {
  private endsSteady = 0;
  private endsWall = 0;
  private step = 0;
  private startedAt = Number.NEGATIVE_INFINITY;

  constructor(private readonly kind: PauseKind = 'growing') {}

  /**
   * A call that began at `begunAt` (steady) was refused. Calls that were already under way when the
   * pause began say nothing new. Answers whether a pause began.
   */
  refuse(begunAt: number, steady: number, wall: number): boolean {
    if (begunAt < this.startedAt || steady < this.endsSteady) return false;
    const length = this.length(wall);
    this.step += 1;
    this.startedAt = steady;
    this.endsSteady = steady + length;
    this.endsWall = wall + length;
    return true;
  }

  private length(wall: number): number {
    if (this.kind === 'next-minute') return MINUTE - (wall % MINUTE) + SKEW;
    return this.step === 0 ? MINUTE : this.step === 1 ? HOUR : untilTomorrow(wall);
  }

  /** A call that began after the last pause succeeded. */
  succeed(begunAt: number): void {
    if (begunAt >= this.endsSteady) this.step = 0;
  }

  /** Milliseconds left. A computer that slept through the pause has sat it out. */
  delay(steady: number, wall: number): number {
    return Math.max(0, Math.min(this.endsSteady - steady, this.endsWall - wall));
  }
}

function untilTomorrow(wall: number): number {
  const today = dayOf(Math.floor(wall / 1000));
  return startOfDay(addDays(today, 1)) * 1000 - wall;
}
