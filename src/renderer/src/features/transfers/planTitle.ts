import type { TransferPlan } from '@shared/domain/transfer';
import { visibleText } from '@renderer/lib/visibleText';

/** What a plan is called: its name, or its number while it has none. */
export function planTitle({ id, name }: Pick<TransferPlan, 'id' | 'name'>): string {
  return visibleText(name).trim() || `#${id}`;
}
