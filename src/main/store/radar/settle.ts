import type { Shelf } from '../groups/shelf';
import type { OrphanTable } from '../repositories/orphans';
import type { FoundOrphans } from './found';
import type { PeopleCheck } from '../repositories/orphans';

/**
 * Brings the table of orphans up to date at the end of a sync: those handed over or gone leave it, new ones are
 * news until somebody looks. What the first sync of a connection finds is how things were, and no news. Inside
 * a transaction of the ledger.
 */
export function settleOrphans(
  { connectionId, index }: Shelf,
  table: OrphanTable,
  check: PeopleCheck,
  { rows }: FoundOrphans,
  at: number,
): void {
  const seen = table.check(connectionId) === null;
  const left = table.of(connectionId);
  for (const row of rows) {
    const chatId = index.chatIds.texts.get(row);
    const owner = index.ownerOf(row);
    const known = left.get(chatId);
    left.delete(chatId);
    if (known === undefined) table.write(connectionId, { chatId, owner, since: at, seen });
    else if (known.owner !== owner) table.write(connectionId, { ...known, owner });
  }
  for (const chatId of left.keys()) table.remove(connectionId, chatId);
  table.noteCheck(connectionId, check);
}
