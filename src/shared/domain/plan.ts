import type { TransferPlan } from './transfer';
import { visibleText } from './visible-text';

/** What a plan is called: its name, or its number while it has none. */
export function planTitle({ id, name }: Pick<TransferPlan, 'id' | 'name'>): string {
  return visibleText(name).trim() || `#${id}`;
}

/** Groups that are due today, or were due earlier. */
export function dueGroups({ days, today }: Pick<TransferPlan, 'days' | 'today'>): number {
  return days.filter(({ day }) => day <= today).reduce((sum, { groups }) => sum + groups, 0);
}
