import type { Shelf } from '../groups/shelf';
import { Pace } from '../pace';
import type { OrphanTable, PeopleCheck } from '../repositories/orphans';
import type { FoundOrphans } from './found';

/** Rows written in one transaction of the ledger. */
const SLICE = 200;

export interface SettleDeps {
  readonly table: OrphanTable;
  /** Runs work as one transaction of the ledger. */
  readonly ledger: (work: () => void) => void;
}

/**
 * Brings the table of orphans up to date at the end of a sync, a slice at a time: those handed over or gone leave
 * it, new ones are news until somebody looks. What the first sync of a connection finds is how things were, and
 * no news. A repeated call completes what a crash cut short; that the first sync is over is written last.
 */
export async function settleOrphans(
  { connectionId, index }: Shelf,
  { table, ledger }: SettleDeps,
  check: PeopleCheck,
  { rows }: FoundOrphans,
  at: number,
): Promise<void> {
  const pace = new Pace();
  const seen = table.check(connectionId) === null;
  const left = await table.of(connectionId, pace);
  const writes: (() => void)[] = [];
  for (const row of rows) {
    const chatId = index.chatIds.texts.get(row);
    const owner = index.ownerOf(row);
    const known = left.get(chatId);
    left.delete(chatId);
    const record = known === undefined ? { chatId, owner, since: at, seen } : { ...known, owner };
    if (known === undefined || known.owner !== owner) writes.push(() => table.write(connectionId, record));
  }
  for (const chatId of left.keys()) writes.push(() => table.remove(connectionId, chatId));
  for (let from = 0; from < writes.length; from += SLICE) {
    if (pace.due) await pace.rest();
    const slice = writes.slice(from, from + SLICE);
    ledger(() => slice.forEach((write) => write()));
  }
  ledger(() => table.noteCheck(connectionId, check));
}
