import type { SubjectKind } from '@shared/domain/datasets/dataset';
import { dayOf } from '@shared/domain/day';
import type { Subject } from '@shared/domain/statistics';
import type { SubjectSighting } from '../api.archive';
import { foldUnits } from '../index/fold';
import type { People } from '../index/people';
import { asLetters, type Pinyin } from '../index/pinyin';
import { TextColumn } from '../index/text-column';
import { eachWritten } from '../pace';
import type { StoredSubject, SubjectKnowledge } from '../repositories/subjects';
import type { ArchiveTables } from './tables';

type SubjectTables = Pick<ArchiveTables, 'db' | 'subjects' | 'counts' | 'writes'>;

/** Kinds whose keys are userids: what the ledger knows of the person counts for them too. */
const PERSONS: ReadonlySet<SubjectKind> = new Set(['owner', 'kfServicer']);

/** Enters sightings; nothing known is ever replaced by nothing. Answers the ids in their order. */
export function seeSubjects(
  { db, subjects, counts, writes }: SubjectTables,
  connectionId: string,
  sightings: readonly SubjectSighting[],
  at: number,
): Promise<number[]> {
  return eachWritten(db, sightings, (sighting) => {
    const { kind, key, parent } = sighting;
    const identity = { connectionId, kind, key, parentKey: parent?.key ?? '' };
    const before = subjects.find(identity);
    const after = merged(before, sighting, at);
    if (before !== null && isSame(before, after)) return before.id;
    writes.subjectsWritten(connectionId);
    if (before !== null && (before.gone || after.gone)) counts.subjectsChanged(connectionId);
    if (before === null) return subjects.add(identity, after, at);
    subjects.update(before.id, after);
    return before.id;
  });
}

/**
 * When somebody was last seen matters to the day, and is written no more often. It stays while a subject is
 * gone: an answer about an old day may name it for long.
 */
function merged(before: StoredSubject | null, sighting: SubjectSighting, at: number): SubjectKnowledge {
  const gone = sighting.gone ?? before?.gone ?? false;
  const seen = before?.lastSeenAt ?? at;
  return {
    parentName: sighting.parent?.name || (before?.parentName ?? null),
    name: sighting.name || (before?.name ?? null),
    gone,
    lastSeenAt: !gone && dayOf(at) > dayOf(seen) ? at : seen,
  };
}

function isSame(a: SubjectKnowledge, b: SubjectKnowledge): boolean {
  return (
    a.name === b.name && a.parentName === b.parentName && a.gone === b.gone && a.lastSeenAt === b.lastSeenAt
  );
}

/** All subjects of a kind, first seen first, with what the people know of owners and servicers. */
export function listSubjects(
  { subjects }: Pick<ArchiveTables, 'subjects'>,
  connectionId: string,
  kind: SubjectKind,
  people: People,
): Subject[] {
  const personOf = (key: string) => (PERSONS.has(kind) ? people.find(key) : undefined);
  return subjects.of(connectionId, kind).map(({ id, key, parentKey, parentName, name, gone }) => {
    const person = personOf(key);
    return {
      id,
      key,
      name: person?.name ?? name ?? person?.alias ?? null,
      parent: parentKey === '' ? null : { key: parentKey, name: parentName },
      gone: gone || person?.state === 'left',
    };
  });
}

/**
 * Those whose name, key, or parent's name hold the text, or whose names are written so in pinyin. Those in
 * service first, among them those with a name.
 */
export function searchSubjects(
  all: readonly Subject[],
  text: string,
  pinyin: Pinyin,
  limit: number,
): { subjects: Subject[]; total: number } {
  const found = text === '' ? all : matching(all, text, pinyin);
  const rank = ({ gone, name }: Subject): number => (gone ? 2 : 0) + (name === null ? 1 : 0);
  const sorted = found.toSorted((a, b) => rank(a) - rank(b));
  return { subjects: sorted.slice(0, limit), total: found.length };
}

function matching(all: readonly Subject[], text: string, pinyin: Pinyin): Subject[] {
  const rows = Int32Array.from(all, (_, row) => row);
  const marks = new Uint8Array(all.length);
  const letters = asLetters(text);
  const mark = (textOf: (subject: Subject) => string | null | undefined, isName: boolean): void => {
    const column = new TextColumn();
    for (const [row, subject] of all.entries()) column.set(row, textOf(subject) ?? '');
    column.mark(foldUnits(text), rows, marks);
    if (isName && letters !== null) pinyin.mark(column, letters, rows, marks);
  };
  mark(({ name }) => name, true);
  mark(({ key }) => key, false);
  mark(({ parent }) => parent?.name, true);
  return all.filter((_, row) => marks[row] === 1);
}
