import type { Hint } from '@shared/contract/statistics';
import { dataset } from '@shared/domain/datasets';
import { addDays, type Day } from '@shared/domain/day';
import { openView } from '../explorer/explorerState';
import { firstView, picksSubjects, type View } from '../explorer/view';

/** Weeks shown before what is unusual, and days after it. */
const BEFORE = 28;
const AFTER = 7;

/** The view in which a hint can be seen: its subject and metric, around its day, beside the week before. */
export function hintView({ dataset: id, subject, metric, day }: Hint, today: Day): View {
  const definition = dataset(id);
  const yesterday = addDays(today, -1);
  const to = addDays(day, AFTER);
  return {
    ...firstView(definition),
    subjects: subject === null || !picksSubjects(definition) ? null : [subject.id],
    preset: null,
    fixed: { from: addDays(day, -BEFORE), to: to < yesterday ? to : yesterday },
    grain: 'day',
    by: 'time',
    metrics: [metric],
    chart: 'line',
  };
}

/** Opens the explorer on what a hint is about. */
export const openHint = (connectionId: string, hint: Hint, today: Day): void =>
  openView(connectionId, hint.dataset, hintView(hint, today));
