import type { Shelf } from '../groups/shelf';
import type { GroupTables } from '../groups/tables';
import type { GroupIndex } from '../index/group-index';
import { NONE } from '../index/ranks';
import { Pace } from '../pace';

/** Complete syncs that are remembered of one connection: more than a year of daily ones. */
export const SYNCS_KEPT = 400;
/** Changes that are remembered of one connection, but for those of its last sync, which may be more. */
export const CHANGES_KEPT = 500_000;
/** Changes deleted in one transaction. */
const SLICE = 2000;

export interface Kept {
  readonly syncs: number;
  readonly changes: number;
}

type Tables = Pick<GroupTables, 'groups' | 'changes' | 'syncs'>;

/**
 * Notes a complete sync as something to compare with, and lets changes be recorded from now on. The oldest
 * syncs are forgotten when there are too many of them or of their changes, and with them the changes that
 * no comparison can ask for any more: so the table does not grow for ever, and one can always compare with
 * the sync before.
 */
export async function noteCompleteSync(
  shelf: Shelf,
  tables: Tables,
  at: number,
  kept: Kept = { syncs: SYNCS_KEPT, changes: CHANGES_KEPT },
): Promise<void> {
  const { source, index } = shelf;
  const { groups, changes, syncs } = tables;
  groups.transaction(() => {
    const [before] = syncs.of(source);
    const lastChange = Math.max(before?.lastChange ?? 0, changes.last(source));
    syncs.add(source, { finishedAt: at, ...totals(index), lastChange });
  });
  shelf.watched = true;
  await forgetOldest(source, tables, kept);
}

async function forgetOldest(source: number, { changes, syncs }: Tables, kept: Kept): Promise<void> {
  const known = syncs.of(source);
  const oldestChange = changes.newestBut(source, kept.changes) ?? 0;
  const stays = (place: number, lastChange: number): boolean =>
    place < 2 || (place < kept.syncs && lastChange >= oldestChange);
  const staying = known.filter(({ lastChange }, place) => stays(place, lastChange));
  const oldest = staying.at(-1);
  if (oldest === undefined) return;
  if (staying.length < known.length) syncs.dropBefore(source, oldest.id);
  // Also what a kill left of an earlier time. Nothing to do is one look at the index.
  const pace = new Pace();
  while (changes.drop(source, oldest.lastChange, SLICE) === SLICE) {
    if (pace.due) await pace.rest();
  }
}

function totals(index: GroupIndex): { groups: number; members: number } {
  let groups = 0;
  let members = 0;
  for (let row = 0; row < index.count; row++) {
    if (index.gone[row] === 1) continue;
    groups++;
    const count = index.members[row] ?? NONE;
    if (count !== NONE) members += count;
  }
  return { groups, members };
}
