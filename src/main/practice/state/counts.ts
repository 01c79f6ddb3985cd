import { dayOf, daysBetween, type Day } from '@shared/domain/day';

/** Natural days, the present one included, in which a group may move twice on the job (D:95703). */
const FREQUENCY_DAYS = 90;

/** How often groups were transferred, as far as the vendor's two quotas need it. */
export class TransferCounts {
  readonly #daily = new Map<string, number>();
  readonly #onjob = new Map<number, Day[]>();

  addDaily(oldOwner: number, newOwner: number, at: number): void {
    for (const key of [dailyKey(at, oldOwner), dailyKey(at, oldOwner, newOwner)]) {
      this.#daily.set(key, (this.#daily.get(key) ?? 0) + 1);
    }
  }
  addOnjob(index: number, at: number): void {
    const days = this.#onjob.get(index);
    if (days === undefined) this.#onjob.set(index, [dayOf(at)]);
    else days.push(dayOf(at));
  }
  /** Groups of one owner given away on the Shanghai day of `at`: to anybody, or to one new owner. */
  daily(at: number, oldOwner: number, newOwner?: number): number {
    return this.#daily.get(dailyKey(at, oldOwner, newOwner)) ?? 0;
  }
  /** On-the-job transfers of a group within the 90 days that end with the day of `at`. */
  onjob(index: number, at: number): number {
    const today = dayOf(at);
    return (this.#onjob.get(index) ?? []).filter((day) => daysBetween(day, today) < FREQUENCY_DAYS).length;
  }
}

function dailyKey(at: number, oldOwner: number, newOwner?: number): string {
  return `${dayOf(at)} ${oldOwner} ${newOwner ?? 'anybody'}`;
}
