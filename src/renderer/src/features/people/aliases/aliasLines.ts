import type { PersonRow } from '@shared/contract/people';
import { ALIAS_LIMIT, ALIAS_LINES } from '@shared/domain/person';
import type { ImportSheet } from '@renderer/features/transfers/import/table';
import type { AliasColumns } from './aliasColumns';

/** What becomes of a line; what needs a look stands first. */
export const ALIAS_KINDS = ['unknown', 'long', 'blank', 'repeated', 'set', 'unchanged'] as const;
/**
 * `unknown`: nobody ever had the userid. `long`: the userid or the name has too many characters. `blank`: one
 * of the two is missing. `repeated`: a later line is about the same person and counts.
 */
export type AliasKind = (typeof ALIAS_KINDS)[number];

export interface AliasLine {
  /** From 1. */
  readonly row: number;
  /** As the person has it, where somebody has it. */
  readonly userid: string;
  readonly alias: string;
  readonly kind: AliasKind;
  /** What is known of the person now. */
  readonly person: PersonRow | null;
}

const USERID_LIMIT = 64;

/** Finds people by userid as spreadsheets may write it: the vendor keeps userids apart without regard to case (D:90196). */
export function finder(people: readonly PersonRow[]): (userid: string) => PersonRow | null {
  const exact = new Map(people.map((person) => [person.userid, person]));
  const folded = new Map(people.map((person) => [person.userid.toLowerCase(), person]));
  return (userid) => exact.get(userid) ?? folded.get(userid.toLowerCase()) ?? null;
}

/** What each line of a sheet would do. Lines with neither a userid nor a name are left out. */
export function aliasLines(
  sheet: ImportSheet,
  columns: AliasColumns,
  find: (userid: string) => PersonRow | null,
): readonly AliasLine[] {
  const cells = (column: number | null): readonly string[] =>
    column === null ? [] : (sheet.columns[column]?.values ?? []);
  const userids = cells(columns.userid);
  const aliases = cells(columns.alias);
  const count = Math.min(ALIAS_LINES, Math.max(userids.length, aliases.length));
  const lines: AliasLine[] = [];
  for (let index = 0; index < count; index += 1) {
    const written = (userids[index] ?? '').trim();
    const alias = (aliases[index] ?? '').trim();
    if (written === '' && alias === '') continue;
    const person = written === '' ? null : find(written);
    const userid = person?.userid ?? written;
    lines.push({ row: index + 1, userid, alias, person, kind: kindOf(userid, alias, person) });
  }
  return repeatsMarked(lines);
}

function kindOf(userid: string, alias: string, person: PersonRow | null): AliasKind {
  if (userid === '' || alias === '') return 'blank';
  if (userid.length > USERID_LIMIT || alias.length > ALIAS_LIMIT) return 'long';
  if (person === null) return 'unknown';
  return person.alias === alias ? 'unchanged' : 'set';
}

const COUNTING: ReadonlySet<AliasKind> = new Set(['unknown', 'set', 'unchanged']);

/** The last line about a person counts; only lines that could count at all take the place of others. */
function repeatsMarked(lines: readonly AliasLine[]): readonly AliasLine[] {
  const seen = new Set<string>();
  return lines
    .toReversed()
    .map((line): AliasLine => {
      if (!COUNTING.has(line.kind)) return line;
      const key = line.userid.toLowerCase();
      if (seen.has(key)) return { ...line, kind: 'repeated' };
      seen.add(key);
      return line;
    })
    .toReversed();
}

export function countAliasKinds(lines: readonly AliasLine[]): ReadonlyMap<AliasKind, number> {
  const counts = new Map<AliasKind, number>();
  for (const { kind } of lines) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}

/** What is sent: the new aliases, and those of strangers when they are to be remembered. */
export function aliasesToSet(
  lines: readonly AliasLine[],
  strangers: boolean,
): { userid: string; alias: string }[] {
  return lines
    .filter(({ kind }) => kind === 'set' || (strangers && kind === 'unknown'))
    .map(({ userid, alias }) => ({ userid, alias }));
}
