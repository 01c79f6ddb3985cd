import type { GroupSort } from '@shared/domain/group';
import type { Pace } from '../pace';
import type { GroupIndex } from './group-index';
import { NONE } from './ranks';

/** Most bits that one pass sorts by: more places than this fall out of the processor's nearest memory. */
const MOST_BITS = 11;

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
    sorted = radixSort(sorted, keysOf(valuesOf(index, sorted, field), direction === 'desc'));
  }
  return sorted;
}

/** Sorts rows by one value each, NONE where there is none, as `sortRowsBy` does. The values are used up. */
export function sortRowsByValues(
  rows: Int32Array,
  values: Uint32Array,
  direction: GroupSort['direction'],
): Int32Array {
  return radixSort(rows, keysOf(values, direction === 'desc'));
}

/** What each row is compared by; NONE where it has nothing. */
function valuesOf(index: GroupIndex, rows: Int32Array, field: GroupSort['field']): Uint32Array {
  const values = new Uint32Array(rows.length);
  if (field === 'owner') {
    const ranks = index.people.ranks.values;
    for (let at = 0; at < rows.length; at++) values[at] = ranks[index.owner[rows[at] ?? 0] ?? -1] ?? NONE;
  } else {
    const column = columnOf(index, field);
    for (let at = 0; at < rows.length; at++) values[at] = column[rows[at] ?? 0] ?? NONE;
  }
  return values;
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

interface Keys {
  readonly keys: Uint32Array;
  /** How many bits the largest key has. */
  readonly bits: number;
}

/** Turns values into ascending keys from 0 on, as small as they can be; NONE becomes the largest. */
function keysOf(values: Uint32Array, down: boolean): Keys {
  let least = NONE;
  let most = 0;
  for (let at = 0; at < values.length; at++) {
    const value = values[at] ?? 0;
    if (value === NONE) continue;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  if (least === NONE) return { keys: values.fill(0), bits: 0 };
  const last = most - least + 1;
  for (let at = 0; at < values.length; at++) {
    const value = values[at] ?? 0;
    if (value === NONE) values[at] = last;
    else values[at] = down ? most - value : value - least;
  }
  return { keys: values, bits: 32 - Math.clz32(last) };
}

interface Keyed {
  readonly rows: Int32Array;
  readonly keys: Uint32Array;
}

/** Sorts rows by their keys, stably, in as few passes as the keys have digits. */
function radixSort(rows: Int32Array, { keys, bits }: Keys): Int32Array {
  const passes = Math.ceil(bits / MOST_BITS);
  const digitBits = Math.ceil(bits / passes);
  let from: Keyed = { rows, keys };
  let to: Keyed = { rows: new Int32Array(rows.length), keys: new Uint32Array(rows.length) };
  for (let pass = 0; pass < passes; pass++) {
    distribute(from, to, pass * digitBits, 1 << digitBits);
    const free = pass === 0 ? { rows: new Int32Array(rows.length), keys } : from;
    from = to;
    to = free;
  }
  return from.rows;
}

/** One pass: puts rows and keys in the order of one digit of the keys. */
function distribute(from: Keyed, to: Keyed, shift: number, digits: number): void {
  const mask = digits - 1;
  const places = new Uint32Array(digits);
  for (let at = 0; at < from.keys.length; at++) {
    const digit = ((from.keys[at] ?? 0) >>> shift) & mask;
    places[digit] = (places[digit] ?? 0) + 1;
  }
  let total = 0;
  for (let digit = 0; digit < digits; digit++) {
    const count = places[digit] ?? 0;
    places[digit] = total;
    total += count;
  }
  for (let at = 0; at < from.keys.length; at++) {
    const key = from.keys[at] ?? 0;
    const digit = (key >>> shift) & mask;
    const place = places[digit] ?? 0;
    places[digit] = place + 1;
    to.rows[place] = from.rows[at] ?? 0;
    to.keys[place] = key;
  }
}
