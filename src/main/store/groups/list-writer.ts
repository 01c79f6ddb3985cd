import type { ListedGroup } from '@shared/domain/loaded-group';
import type { GroupStatus } from '@shared/domain/group';
import type { WriteCounts } from '../api';
import { Pace } from '../pace';
import type { GroupTable } from '../repositories/groups';
import type { RunMarks } from './run-marks';
import type { Shelf } from './shelf';

/** Groups in one transaction: short enough that a read never waits long behind it. */
const SLICE = 500;

/** Enters what a list answer says, a slice at a time; a repeated call completes what a crash cut short. */
export async function writeList(
  shelf: Shelf,
  table: GroupTable,
  runId: number,
  listed: readonly ListedGroup[],
  at: number,
): Promise<WriteCounts> {
  // A chat id may come twice in one answer: what was said last counts.
  const statuses = new Map<string, GroupStatus>();
  for (const { chatId, status } of listed) statuses.set(chatId, status);
  const groups = [...statuses];
  const marks = shelf.run(runId);
  const counts = { inserted: 0, changed: 0, unchanged: 0 };
  const pace = new Pace();
  for (let from = 0; from < groups.length; from += SLICE) {
    if (pace.due) await pace.rest();
    writeSlice(shelf, table, marks, groups.slice(from, from + SLICE), at, counts);
  }
  return counts;
}

type Listed = readonly [chatId: string, status: GroupStatus];

function writeSlice(
  shelf: Shelf,
  table: GroupTable,
  marks: RunMarks,
  groups: readonly Listed[],
  at: number,
  counts: { inserted: number; changed: number; unchanged: number },
): void {
  const { index, source } = shelf;
  const fresh: Listed[] = [];
  const changed: (readonly [row: number, status: GroupStatus])[] = [];
  for (const group of groups) {
    const [chatId, status] = group;
    const row = index.find(chatId);
    // Rows are handed out in the order of insertion, so the new ones can be marked before they exist.
    marks.set('listed', row === -1 ? index.count + fresh.length : row);
    if (row === -1) fresh.push(group);
    else if (index.status[row] !== status || index.gone[row] === 1) changed.push([row, status]);
  }
  const ids = table.transaction(() => {
    for (const [row, status] of changed) {
      const id = index.ids[row] ?? 0;
      table.list(id, status, at);
      if (index.gone[row] === 1) shelf.record(id, at, { kind: 'back' });
    }
    const added = fresh.map(([chatId, status]) => table.add(source, chatId, status, at));
    for (const id of added) shelf.record(id, at, { kind: 'created' });
    marks.save('listed');
    return added;
  });
  marks.saved('listed');

  for (const [row, status] of changed) index.list(row, status, at);
  for (const [position, [chatId, status]] of fresh.entries()) {
    index.add({ id: ids[position] ?? 0, chatId, status, changedAt: at, goneAt: null, loadError: null });
  }
  counts.inserted += fresh.length;
  counts.changed += changed.length;
  counts.unchanged += groups.length - fresh.length - changed.length;
}

/**
 * Marks every group that the run neither listed nor could read as disappeared, but those that may belong
 * to `unasked` owners. A group that changed owner meanwhile may be in no list, and is there all the same.
 */
export async function writeGone(
  shelf: Shelf,
  table: GroupTable,
  runId: number,
  at: number,
  unasked: ReadonlySet<string>,
): Promise<number> {
  const { index } = shelf;
  const marks = shelf.run(runId);
  const wasAsked = (row: number): boolean => {
    if (unasked.size === 0) return true;
    const owner = index.ownerOf(row);
    return owner !== null && !unasked.has(owner);
  };
  const wasRead = (row: number): boolean => marks.has('read', row) && index.loadError(row) === null;
  const missing: number[] = [];
  for (let row = 0; row < index.count; row++) {
    if (index.gone[row] === 0 && !marks.has('listed', row) && !wasRead(row) && wasAsked(row))
      missing.push(row);
  }
  const pace = new Pace();
  for (let from = 0; from < missing.length; from += SLICE) {
    if (pace.due) await pace.rest();
    const rows = missing.slice(from, from + SLICE);
    table.transaction(() => {
      for (const row of rows) {
        const id = index.ids[row] ?? 0;
        table.setGone(id, at);
        shelf.record(id, at, { kind: 'gone' });
      }
    });
    for (const row of rows) index.setGone(row, at);
  }
  return missing.length;
}
