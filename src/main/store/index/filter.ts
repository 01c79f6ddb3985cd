import type { GroupFilter, GroupQuery } from '@shared/domain/group';
import { foldUnits } from './fold';
import type { GroupIndex } from './group-index';
import { asLetters, type Pinyin } from './pinyin';
import { NONE } from './ranks';

/** The rows that a query finds, in the order in which they were first seen. */
export function matchRows(
  index: GroupIndex,
  query: Pick<GroupQuery, 'text' | 'filter'>,
  pinyin: Pinyin,
): Int32Array {
  const passes = filterTest(index, query.filter);
  const finds = query.text === '' ? null : textTest(index, query.text, pinyin);
  const found = new Int32Array(index.count);
  let count = 0;
  for (let row = 0; row < index.count; row++) {
    if (passes(row) && (finds === null || finds(row))) found[count++] = row;
  }
  return found.slice(0, count);
}

function filterTest(index: GroupIndex, filter: GroupFilter): (row: number) => boolean {
  const { status, gone, loaded, members, createdAt } = index;
  const statuses = statusFlags(filter.status);
  const owners = filter.owners?.length ? ownerFlags(index, filter.owners) : null;
  const { createdFrom = 0, createdTo = NONE - 1, membersMin = 0, membersMax = NONE - 1 } = filter;
  const byCreated = filter.createdFrom !== undefined || filter.createdTo !== undefined;
  const byMembers = filter.membersMin !== undefined || filter.membersMax !== undefined;
  const wantedGone = { present: 0, gone: 1, all: null }[filter.presence];
  const wantedLoaded = { any: null, unloaded: 0, loaded: 1 }[filter.loaded];
  const within = (value: number, from: number, to: number): boolean =>
    value !== NONE && value >= from && value <= to;

  return (row) => {
    if (wantedGone !== null && gone[row] !== wantedGone) return false;
    if (wantedLoaded !== null && loaded[row] !== wantedLoaded) return false;
    if (statuses !== null && statuses[status[row] ?? 0] === 0) return false;
    if (owners !== null && (owners[index.owner[row] ?? -1] ?? 0) === 0) return false;
    if (byMembers && !within(members[row] ?? NONE, membersMin, membersMax)) return false;
    return !byCreated || within(createdAt[row] ?? NONE, createdFrom, createdTo);
  };
}

function statusFlags(wanted: GroupFilter['status']): Uint8Array | null {
  if (!wanted?.length) return null;
  const flags = new Uint8Array(4);
  for (const status of wanted) flags[status] = 1;
  return flags;
}

function ownerFlags(index: GroupIndex, userids: readonly string[]): Uint8Array {
  const wanted = new Set(userids);
  return Uint8Array.from(index.people.all, ({ userid }) => (wanted.has(userid) ? 1 : 0));
}

/** Rows whose name, chat id, or owner's name or userid holds the text, or is written so in pinyin. */
function textTest(index: GroupIndex, text: string, pinyin: Pinyin): (row: number) => boolean {
  const needle = foldUnits(text);
  const owners = matchPeople(index.people, text, pinyin);
  const { owner } = index;
  const letters = asLetters(text);
  const tests = [index.names.finder(needle), index.chatIds.texts.finder(needle)];
  if (letters !== null) tests.push(pinyin.finder(index.names, letters));
  const [inName, inChatId, asPinyin] = tests;
  return (row) =>
    owners[owner[row] ?? -1] === 1 ||
    inName?.(row) === true ||
    inChatId?.(row) === true ||
    asPinyin?.(row) === true;
}

/** One flag a person: whether name or userid hold the text, or the name is written so in pinyin. */
export function matchPeople(people: GroupIndex['people'], text: string, pinyin: Pinyin): Uint8Array {
  const needle = foldUnits(text);
  const letters = asLetters(text);
  const tests = [people.names.finder(needle), people.userids.finder(needle)];
  if (letters !== null) tests.push(pinyin.finder(people.names, letters));
  const flags = new Uint8Array(people.count);
  for (let person = 0; person < people.count; person++) {
    flags[person] = tests.some((test) => test(person)) ? 1 : 0;
  }
  return flags;
}
