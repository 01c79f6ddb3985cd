import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Pace } from '../pace';
import type { Session } from '../session';

/** Groups in one transaction. */
const SLICE = 50;

/**
 * Erases who the members of groups are (names, nicknames, the ids of customers) where the details of the
 * group were read before a moment. How many there are, when and by which join way they came stays.
 * Answers how many members were erased. Groups of connections that were removed are erased as well when
 * no connection is named.
 */
export async function eraseMembers(
  session: Session,
  connectionId: string | null,
  readBefore: number,
): Promise<number> {
  const { cacheFile: cache } = session;
  const eraser = eraserOf(session);
  const all = cache.prepare<[], string>('SELECT connection_id FROM sources').pluck();
  const known = new Set(session.connections.all().map(({ id }) => id));
  // What is erased is overwritten, not only left out.
  const careful = Number(cache.pragma('secure_delete', { simple: true }));
  cache.pragma('secure_delete = ON');
  let erased = 0;
  try {
    for (const id of connectionId === null ? all.all() : [connectionId]) {
      erased += await eraseOf(session, eraser, id, readBefore);
      if (!known.has(id)) await session.shelves.drop(id);
    }
  } finally {
    cache.pragma(`secure_delete = ${careful}`);
  }
  if (erased > 0) session.settleCache();
  dropSetAside(session.folder, readBefore);
  return erased;
}

type Eraser = (groupIds: readonly number[]) => number;

function eraserOf({ cacheFile: cache }: Session): Eraser {
  const erase = cache.prepare<[number]>(
    `UPDATE group_members SET name = NULL, nickname = NULL, unionid = NULL,
       userid = CASE type WHEN 1 THEN userid ELSE '' END
     WHERE group_id = ? AND (name IS NOT NULL OR nickname IS NOT NULL OR unionid IS NOT NULL
       OR (type <> 1 AND userid <> ''))`,
  );
  // Without a version the next reading compares the members, and so enters them again.
  const forget = cache.prepare<[number]>('UPDATE group_details SET member_version = NULL WHERE id = ?');
  return (groupIds) =>
    cache
      .transaction(() => {
        let members = 0;
        for (const id of groupIds) {
          const { changes } = erase.run(id);
          if (changes > 0) forget.run(id);
          members += changes;
        }
        return members;
      })
      .immediate();
}

async function eraseOf(
  session: Session,
  erase: Eraser,
  connectionId: string,
  readBefore: number,
): Promise<number> {
  const shelf = await session.shelves.shelf(connectionId);
  return shelf.lane.run(async () => {
    const { ids, loaded, syncedAt } = shelf.index;
    const old = Array.from({ length: shelf.index.count }, (_, row) => row)
      .filter((row) => loaded[row] === 1 && (syncedAt[row] ?? 0) < readBefore)
      .map((row) => ids[row] ?? 0);
    const pace = new Pace();
    let members = 0;
    for (let from = 0; from < old.length; from += SLICE) {
      members += erase(old.slice(from, from + SLICE));
      if (pace.due) await pace.rest();
    }
    return members;
  });
}

/** A damaged cache that was kept for support holds members, too. */
function dropSetAside(folder: string, readBefore: number): void {
  for (const file of readdirSync(folder)) {
    const path = join(folder, file);
    if (file.startsWith('cache-damaged-') && statSync(path).mtimeMs / 1000 < readBefore) rmSync(path);
  }
}
