import type { DetailScope } from '../api';
import type { Shelf } from './shelf';

/** New groups, then known ones; those that could not be read the last time come last, and only when all are read. */
function* staleRows(shelf: Shelf, runId: number, scope: DetailScope): Generator<number> {
  const { index } = shelf;
  const marks = shelf.run(runId);
  const isStale = (row: number): boolean => index.gone[row] === 0 && !marks.has('read', row);
  for (const loaded of [0, 1]) {
    for (let row = 0; row < index.count; row++) {
      if (index.loaded[row] !== loaded || !isStale(row) || index.loadError(row) !== null) continue;
      const due = index.due[row] === 1 || !marks.has('listed', row);
      if (scope === 'all' || loaded === 0 || due) yield row;
    }
  }
  if (scope === 'all') yield* index.unreadable().filter(isStale);
}

/** Chat ids whose details the run still has to read. */
export function staleChatIds(shelf: Shelf, runId: number, limit: number, scope: DetailScope): string[] {
  const chatIds: string[] = [];
  if (limit <= 0) return chatIds;
  for (const row of staleRows(shelf, runId, scope)) {
    chatIds.push(shelf.index.chatIds.texts.get(row));
    if (chatIds.length >= limit) break;
  }
  return chatIds;
}

export function countStaleRows(shelf: Shelf, runId: number, scope: DetailScope): number {
  let count = 0;
  for (const _ of staleRows(shelf, runId, scope)) count++;
  return count;
}
