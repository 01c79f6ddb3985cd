import { hostileName } from './hostile';
import { mix, random } from './random';
import { NOTICES, PRODUCTS, PURPOSES, REGIONS } from './words';

const NAME = 21;
const SIZE = 22;
const CREATED = 23;
const NOTICE = 24;
const THREE_YEARS = 3 * 365 * 86_400;

/** The largest customer group that the vendor allows. */
export const LARGEST_GROUP = 500;

/** The name a group was made with; hostile ones have their fixed places. */
export function nameOf(seed: number, index: number): string {
  const hostile = hostileName(index);
  if (hostile !== null) return hostile;
  const dice = random(seed, NAME, index);
  const region = dice.pick(REGIONS);
  const product = dice.pick(PRODUCTS);
  const purpose = dice.pick(PURPOSES);
  const number = dice.between(1, 99);
  return dice.pick([
    `${purpose} ${number} 群`,
    `${region}-${purpose}群`,
    `${product}${purpose}群${number}`,
    `【${region}】${product}交流群`,
    `${product}老客户${number}群`,
    `${region}${product}${purpose}`,
    `VIP ${product} 专属服务（${region}）`,
    `第${number}期${product}体验营`,
  ]);
}

/** How many people a group had at the beginning: mostly small, few large, now and then a full one. */
export function sizeOf(seed: number, index: number): number {
  const dice = random(seed, SIZE, index);
  if (dice.chance(0.004)) return LARGEST_GROUP;
  return 3 + Math.floor(dice.next() ** 3 * 198);
}

/** Unix seconds; within the three years before the anchor. */
export function createdAt(seed: number, index: number, anchor: number): number {
  const age = (mix(seed, CREATED, index) / 2 ** 32) ** 2;
  return anchor - 3600 - Math.floor(age * THREE_YEARS);
}

/** The notice of a group; a third have none. */
export function noticeOf(seed: number, index: number): string {
  const dice = random(seed, NOTICE, index);
  return dice.chance(0.33) ? '' : dice.pick(NOTICES);
}
