import { addDays, dayOf, startOfDay } from '@shared/domain/day';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/**
 * The pause that 45009 asks for: the vendor blocks for as long as the broken window is, but does not
 * say which one it was. So the first pause is a minute, the next an hour, then until the next Shanghai
 * day; any call that succeeds afterwards starts over (D:90312, D:90313).
 */
export class Pause {
  private endsSteady = 0;
  private endsWall = 0;
  private step = 0;
  private startedAt = Number.NEGATIVE_INFINITY;

  /**
   * A call that began at `begunAt` (steady) was refused. Calls that were already under way when the
   * pause began say nothing new. Answers whether a pause began.
   */
  refuse(begunAt: number, steady: number, wall: number): boolean {
    if (begunAt < this.startedAt || steady < this.endsSteady) return false;
    const length = this.step === 0 ? MINUTE : this.step === 1 ? HOUR : untilTomorrow(wall);
    this.step += 1;
    this.startedAt = steady;
    this.endsSteady = steady + length;
    this.endsWall = wall + length;
    return true;
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
