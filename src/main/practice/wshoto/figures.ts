import { random } from '../world/random';
import { mood } from '../statistics/calendar';
import { tagName, type Tag } from './tags';
import { dayOfNumber } from '@shared/domain/day';
import type { Fields } from '../endpoints/endpoint';

const SALT = 72;

/** A row of the analysis: one tag on one day. Counts are totals as of the day; every rate stands for itself. */
export function tagRow(seed: number, tag: Tag, index: number, day: number): Fields {
  const age = day - tag.born;
  const traits = random(seed, SALT, index);
  const perDay = traits.between(2, 14);
  const lossShare = 0.15 + traits.next() * 0.25;
  const dice = random(seed, SALT, index, day);
  const start = traits.between(60, 600);
  // A day only adds to the totals, so that they never fall.
  const joined = start + age * perDay + Math.floor(mood(day) * dice.between(0, perDay - 1));
  const lost = Math.floor((joined - start) * lossShare);
  const present = joined - lost;
  const rate = (days: number, from: number): number | null =>
    age < days ? null : rounded(from - dice.next() * 0.06, dice.chance(0.2) ? 10 : 2);
  return {
    tag_id: tag.id,
    tag_name: tagName(tag, day),
    ds: dayOfNumber(day),
    total_customer_cnt: present,
    total_distinct_customer_cnt: distinct(present, 0.96),
    total_new_customer_cnt: joined,
    total_distinct_new_customer_cnt: distinct(joined, 0.93),
    total_loss_customer_cnt: lost,
    total_distinct_loss_customer_cnt: distinct(lost, 0.94),
    sd_total_stock_customer_rate: rate(1, 0.97),
    s7d_total_stock_customer_rate: rate(7, 0.91),
    s15d_total_stock_customer_rate: rate(15, 0.85),
    s30d_total_stock_customer_rate: rate(30, 0.79),
    total_stock_customer_rate: rate(0, 1 - lossShare),
  };
}

const distinct = (count: number, share: number): number => Math.ceil(count * share);

/** A BigDecimal comes with as many digits as the vendor's computation left. */
function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
