import type { Collation } from '../index/collation';
import { GroupIndex } from '../index/group-index';
import type { People } from '../index/people';
import { NONE } from '../index/ranks';
import type { Pace } from '../pace';
import type { GroupTable } from '../repositories/groups';
import { FRESHNESS_CHUNK, type SyncMarkTable } from '../repositories/sync-marks';

const PAGE = 1000;

/** Reads the groups of a connection into memory, a page at a time. */
export async function loadIndex(
  source: number,
  people: People,
  collation: Collation,
  tables: { readonly groups: GroupTable; readonly marks: SyncMarkTable },
  pace: Pace,
): Promise<GroupIndex> {
  const index = new GroupIndex(people, collation);
  const readAt = readingTimes(tables.marks, source);
  for (let after = 0; ;) {
    const page = tables.groups.page(source, after, PAGE);
    for (const { list, detail } of page) {
      after = list.id;
      // Two rows of one group cannot come about; if a broken disk made them, the first one counts.
      if (index.find(list.chatId) !== -1) continue;
      const row = index.add(list);
      if (detail === null) continue;
      index.detail(row, detail);
      const syncedAt = Math.max(detail.syncedAt, readAt(row));
      index.syncedAt[row] = syncedAt;
      index.due[row] = list.changedAt > syncedAt ? 1 : 0;
    }
    if (page.length < PAGE) return index;
    if (pace.due) await pace.rest();
  }
}

/** When the details of a row were last found unchanged; 0 when never. */
function readingTimes(marks: SyncMarkTable, source: number): (row: number) => number {
  const pieces = new Map(marks.freshness(source).map(({ firstRow, synced }) => [firstRow, synced]));
  return (row) => {
    const at = row % FRESHNESS_CHUNK;
    const marked = pieces.get(row - at)?.[at] ?? 0;
    return marked === NONE ? 0 : marked;
  };
}
