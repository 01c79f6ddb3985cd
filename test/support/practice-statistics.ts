import type { Answer, TestPractice } from './practice';

const DAY = 86_400;
const OFFSET = 8 * 3600;

/** Midnight in Shanghai, `ago` days before the practice clock's day. */
export async function midnightAgo(practice: TestPractice, ago: number): Promise<number> {
  const now = await practice.control.now();
  return now - ((now + OFFSET) % DAY) - ago * DAY;
}

/** The statistic figures that answers name, as plain records. */
export type Figures = Record<string, number>;
export const items = (answer: Answer): { owner: string; stat_time: number; data: Figures }[] =>
  answer['items'] as { owner: string; stat_time: number; data: Figures }[];
export const kfDays = (answer: Answer): { stat_time: number; statistic?: Figures }[] =>
  answer['statistic_list'] as { stat_time: number; statistic?: Figures }[];

/** People who own groups, those with the most in front. */
export async function ownersOf(practice: TestPractice): Promise<string[]> {
  const { people } = await practice.control.world();
  return people
    .filter((person) => person.groups > 0 && person.visible)
    .sort((one, other) => other.groups - one.groups)
    .map(({ userid }) => userid);
}
