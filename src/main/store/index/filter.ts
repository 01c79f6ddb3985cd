import type { GroupFilter, GroupQuery, GroupStatus } from '@shared/domain/group';
import { foldUnits } from './fold';
import type { GroupIndex } from './group-index';
import { asLetters, type Pinyin } from './pinyin';
import { NONE } from './ranks';
import type { TextColumn } from './text-column';

/** The rows that a query finds, in the order in which they were first seen. Not to be written to. */
export function matchRows(
  index: GroupIndex,
  query: Pick<GroupQuery, 'text' | 'filter'>,
  pinyin: Pinyin,
): Int32Array {
  const found = filterRows(index, query.filter);
  return query.text === '' ? found : withText(index, found, query.text, pinyin);
}

const lastFiltered = new WeakMap<GroupIndex, { key: string; version: number; rows: Int32Array }>();

/** Who types a search asks for the same filter again and again: its last answer is kept until something changes. */
function filterRows(index: GroupIndex, filter: GroupFilter): Int32Array {
  const key = JSON.stringify(filter);
  const last = lastFiltered.get(index);
  if (last?.key === key && last.version === index.version) return last.rows;
  const all = new Int32Array(index.count);
  for (let row = 0; row < all.length; row++) all[row] = row;
  const rows = filterTests(index, filter).reduce(keep, all);
  lastFiltered.set(index, { key, version: index.version, rows });
  return rows;
}

/** The rows that pass a test. */
function keep(rows: Int32Array, passes: (row: number) => boolean): Int32Array {
  const kept = new Int32Array(rows.length);
  let count = 0;
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? 0;
    if (passes(row)) kept[count++] = row;
  }
  return count === rows.length ? rows : kept.slice(0, count);
}

/** Those rows whose name, chat id, or owner's name or userid holds the text, or is written so in pinyin. */
export function withText(index: GroupIndex, rows: Int32Array, text: string, pinyin: Pinyin): Int32Array {
  const { owner, names, chatIds, people } = index;
  const marks = new Uint8Array(index.count);
  const owners = matchPeople(people, text, pinyin);
  if (owners.includes(1)) {
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at] ?? 0;
      if (owners[owner[row] ?? -1] === 1) marks[row] = 1;
    }
  }
  markText(names, text, pinyin, rows, marks);
  chatIds.texts.mark(foldUnits(text), rows, marks);
  return marked(rows, marks);
}

function marked(rows: Int32Array, marks: Uint8Array): Int32Array {
  const found = new Int32Array(rows.length);
  let count = 0;
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? 0;
    if (marks[row] === 1) found[count++] = row;
  }
  return found.slice(0, count);
}

/** Marks rows whose text holds the searched one, or is written so in pinyin. */
function markText(
  column: TextColumn,
  text: string,
  pinyin: Pinyin,
  rows: Int32Array,
  marks: Uint8Array,
): void {
  column.mark(foldUnits(text), rows, marks);
  const letters = asLetters(text);
  if (letters !== null) pinyin.mark(column, letters, rows, marks);
}

/** One test for each part of the filter that is set. */
function filterTests(index: GroupIndex, filter: GroupFilter): ((row: number) => boolean)[] {
  const { status, gone, loaded, members, createdAt, owner } = index;
  const tests: ((row: number) => boolean)[] = [];
  if (filter.presence !== 'all') {
    const wanted = filter.presence === 'gone' ? 1 : 0;
    tests.push((row) => gone[row] === wanted);
  }
  if (filter.loaded !== 'any') {
    const wanted = filter.loaded === 'loaded' ? 1 : 0;
    tests.push((row) => loaded[row] === wanted);
  }
  if (filter.status?.length) {
    const wanted = statusFlags(filter.status);
    tests.push((row) => wanted[status[row] ?? 0] === 1);
  }
  if (filter.owners?.length) {
    const wanted = ownerFlags(index, filter.owners);
    tests.push((row) => wanted[owner[row] ?? -1] === 1);
  }
  if (filter.notOwners?.length) {
    const unwanted = ownerFlags(index, filter.notOwners);
    tests.push((row) => unwanted[owner[row] ?? -1] !== 1);
  }
  if (filter.membersMin !== undefined || filter.membersMax !== undefined) {
    tests.push(rangeTest(members, filter.membersMin, filter.membersMax));
  }
  if (filter.createdFrom !== undefined || filter.createdTo !== undefined) {
    tests.push(rangeTest(createdAt, filter.createdFrom, filter.createdTo));
  }
  return tests;
}

/** Both ends belong to the range; a row that has no value does not. */
function rangeTest(column: Uint32Array, from = 0, to = NONE - 1): (row: number) => boolean {
  return (row) => {
    const value = column[row] ?? NONE;
    return value !== NONE && value >= from && value <= to;
  };
}

function statusFlags(wanted: readonly GroupStatus[]): Uint8Array {
  const flags = new Uint8Array(4);
  for (const status of wanted) flags[status] = 1;
  return flags;
}

function ownerFlags(index: GroupIndex, userids: readonly string[]): Uint8Array {
  const wanted = new Set(userids);
  return Uint8Array.from(index.people.all, ({ userid }) => (wanted.has(userid) ? 1 : 0));
}

/** One flag a person: whether name, alias or userid hold the text, or the names are written so in pinyin. */
export function matchPeople(people: GroupIndex['people'], text: string, pinyin: Pinyin): Uint8Array {
  return markPeople(people, [people.names, people.aliases], text, pinyin);
}

/** The same with departments, whose names are as good as people's. */
export function matchPeopleOrDepartments(
  people: GroupIndex['people'],
  text: string,
  pinyin: Pinyin,
): Uint8Array {
  return markPeople(people, [people.names, people.aliases, people.departments], text, pinyin);
}

function markPeople(
  people: GroupIndex['people'],
  names: readonly TextColumn[],
  text: string,
  pinyin: Pinyin,
): Uint8Array {
  const everyone = Int32Array.from({ length: people.count }, (_, person) => person);
  const flags = new Uint8Array(people.count);
  for (const column of names) markText(column, text, pinyin, everyone, flags);
  people.userids.mark(foldUnits(text), everyone, flags);
  return flags;
}
