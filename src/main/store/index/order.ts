import type { GroupSort } from '@shared/domain/group';
import type { Pace } from '../pace';
import type { GroupIndex } from './group-index';
import { NONE } from './ranks';

const DIGIT_BITS = 16;
const DIGITS = 1 << DIGIT_BITS;

/** Brings up to date what the given sort compares by. Nothing may write to the index meanwhile. */
export async function prepareSort(index: GroupIndex, sort: readonly GroupSort[], pace: Pace): Promise<void> {
  for (const { field } of sort) {
    if (field === 'name') await index.nameRanks.refresh(pace);
    if (field === 'owner') await index.people.ranks.refresh(pace);
    if (field === 'chatId') await index.chatIdRanks.refresh(pace);
  }
}

/**
 * Sorts rows by up to three fields; what a row does not have comes last in both directions. Rows that
 * are equal in all of them stay in the order in which they were first seen.
 */
export function sortRowsBy(index: GroupIndex, rows: Int32Array, sort: readonly GroupSort[]): Int32Array {
  let sorted = rows;
  for (const { field, direction } of sort.toReversed()) {
    sorted = radixSort(sorted, keysOf(index, sorted, field, direction === 'desc'));
  }
  return sorted;
}

function keysOf(index: GroupIndex, rows: Int32Array, field: GroupSort['field'], down: boolean): Uint32Array {
  const keys = new Uint32Array(rows.length);
  const read = reader(index, field);
  for (let at = 0; at < rows.length; at++) {
    const key = read(rows[at] ?? 0);
    keys[at] = down && key !== NONE ? NONE - 1 - key : key;
  }
  return keys;
}

function reader(index: GroupIndex, field: GroupSort['field']): (row: number) => number {
  if (field === 'owner') {
    const ranks = index.people.ranks.values;
    const { owner } = index;
    return (row) => ranks[owner[row] ?? -1] ?? NONE;
  }
  const column = columnOf(index, field);
  return (row) => column[row] ?? NONE;
}

function columnOf(index: GroupIndex, field: Exclude<GroupSort['field'], 'owner'>): Uint32Array | Uint8Array {
  switch (field) {
    case 'name':
      return index.nameRanks.values;
    case 'chatId':
      return index.chatIdRanks.values;
    case 'status':
      return index.status;
    case 'onjobTransfers':
      return index.onjob;
    case 'members':
    case 'externalMembers':
    case 'createdAt':
    case 'changedAt':
    case 'syncedAt':
      return index[field];
  }
}

/** Stable, in two passes of 16 bits; a pass in which all keys agree is left out. */
function radixSort(rows: Int32Array, keys: Uint32Array): Int32Array {
  let order = rows;
  let orderKeys = keys;
  for (const shift of [0, DIGIT_BITS]) {
    const starts = new Uint32Array(DIGITS);
    for (const key of orderKeys) {
      const digit = (key >>> shift) & (DIGITS - 1);
      starts[digit] = (starts[digit] ?? 0) + 1;
    }
    if (starts[((orderKeys[0] ?? 0) >>> shift) & (DIGITS - 1)] === orderKeys.length) continue;
    let total = 0;
    for (let digit = 0; digit < DIGITS; digit++) {
      const count = starts[digit] ?? 0;
      starts[digit] = total;
      total += count;
    }
    const nextOrder = new Int32Array(order.length);
    const nextKeys = new Uint32Array(order.length);
    for (let at = 0; at < order.length; at++) {
      const key = orderKeys[at] ?? 0;
      const digit = (key >>> shift) & (DIGITS - 1);
      const place = starts[digit] ?? 0;
      starts[digit] = place + 1;
      nextOrder[place] = order[at] ?? 0;
      nextKeys[place] = key;
    }
    order = nextOrder;
    orderKeys = nextKeys;
  }
  return order;
}
