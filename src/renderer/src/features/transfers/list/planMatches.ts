import type { TransferPlan } from '@shared/domain/transfer';
import { isDraft } from '../itemStates';

type Searched = Pick<TransferPlan, 'id' | 'name' | 'ticket' | 'takers' | 'owners'>;

/**
 * Whether a plan holds a text: in its name, ticket, number, or the name or userid of a person in it. `found` are
 * people whom the text means otherwise, as by pinyin.
 */
export function planMatches(
  { id, name, ticket, takers, owners }: Searched,
  text: string,
  found: ReadonlySet<string> = new Set(),
): boolean {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return true;
  const people = [...takers, ...owners].flatMap((person) => [person.userid, person.name ?? '']);
  if ([...takers, ...owners].some(({ userid }) => found.has(userid))) return true;
  return [name, ticket, `#${id}`, ...people].some((part) => part.toLowerCase().includes(wanted));
}

/** Drafts first, because they wait for somebody; then all others, newest first. */
export function inListOrder(plans: readonly TransferPlan[]): readonly TransferPlan[] {
  return plans.toSorted((a, b) => Number(isDraft(b.state)) - Number(isDraft(a.state)) || b.id - a.id);
}
