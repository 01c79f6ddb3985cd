import type { MorningFigure } from '@shared/contract/statistics';
import type { DatasetId } from '@shared/domain/datasets/ids';
import { addDays, type Day, dayNumber, dayOf } from '@shared/domain/day';
import type { Ground } from './ground';
import { stateOn } from './ground';
import { SpanTally } from './tally';

/** A figure of the overview; `less` is taken from it. */
interface Wanted {
  readonly dataset: DatasetId;
  readonly metric: string;
  readonly name?: string;
  readonly less?: string;
  /** Whether what it grew by is shown. */
  readonly change?: boolean;
}

/** What an admin looks at each morning. */
export const MORNING: readonly Wanted[] = [
  { dataset: 'groupsByOwner', metric: 'newChats' },
  { dataset: 'groupsByOwner', metric: 'chats' },
  { dataset: 'groupsByOwner', metric: 'members' },
  { dataset: 'groupsByOwner', metric: 'messages', change: true },
  { dataset: 'groupsByOwner', metric: 'chats', less: 'activeChats', name: 'silentChats' },
  { dataset: 'kfAccounts', metric: 'sessions' },
  { dataset: 'wshotoTags', metric: 'joined', change: true },
];

/** How far back the last complete day is looked for. */
const BACK = 7;
/** A day with less of its subjects read is not taken for a whole one: its sums would look like losses. */
const ENOUGH = 0.9;

/** The figures of a dataset over all subjects, of its last complete day and of the same weekday a week before. */
export async function morningOf(ground: Ground, wanted: readonly Wanted[]): Promise<MorningFigure[]> {
  const day = await lastWhole(ground);
  const yesterday = addDays(dayOf(ground.now), -1);
  const valueOn = await sumsOn(ground, day === null ? [] : [day, addDays(day, -7)]);
  return wanted.map(({ dataset, metric, name = metric, less, change = false }) => {
    const of = (each: Day): number | null => {
      const value = valueOn(each, metric);
      const other =
        less === undefined ? (change ? valueOn(addDays(each, -1), metric) : 0) : valueOn(each, less);
      return value === null || other === null ? null : value - other;
    };
    return {
      dataset,
      metric: name,
      day: day ?? yesterday,
      change,
      value: day && of(day),
      weekBefore: day && of(addDays(day, -7)),
    };
  });
}

async function lastWhole(ground: Ground): Promise<Day | null> {
  for (let back = 1; back <= BACK; back++) {
    const day = addDays(dayOf(ground.now), -back);
    if (await isWhole(ground, day)) return day;
  }
  return null;
}

/** Whether nearly everything of a day was read, and some of it has data. */
async function isWhole(ground: Ground, day: Day): Promise<boolean> {
  const number = dayNumber(day);
  const block = await ground.cube.block(number, ground.roster, ground.pace);
  const { fetched, days, missing } = stateOn(ground, block, {
    day: number,
    over: true,
    early: false,
    lost: false,
  });
  return fetched > 0 && days - missing >= ENOUGH * days;
}

/** Sums over all subjects on some days and the days before them; null where a metric does not add up, or a day is not whole. */
async function sumsOn(
  ground: Ground,
  days: readonly Day[],
): Promise<(day: Day, metric: string) => number | null> {
  const sums = new Map<string, number | null>();
  for (const day of [...days, ...days.map((each) => addDays(each, -1))]) {
    if (!(await isWhole(ground, day))) continue;
    const number = dayNumber(day);
    const tally = new SpanTally(ground, false);
    tally.add(await ground.cube.block(number, ground.roster, ground.pace), number, true);
    for (const [index, value] of tally.values().entries()) {
      const metric = ground.asked[index]?.metric;
      const isSingle = metric?.overSubjects === 'sum' || ground.slots.length === 1;
      if (metric && isSingle) sums.set(`${day}/${metric.id}`, value);
    }
  }
  return (day, metric) => sums.get(`${day}/${metric}`) ?? null;
}
