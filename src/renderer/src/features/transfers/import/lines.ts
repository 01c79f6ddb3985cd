import type { MatchedGroup, MatchedLine } from '@shared/contract/transfers';
import type { ImportRow } from './table';

/** A line of an import, what it was found to mean, and what the admin made of it. */
export interface ImportLine extends ImportRow {
  readonly result: MatchedLine['result'];
  /** The group, or those that come into question. */
  readonly groups: readonly MatchedGroup[];
  readonly chosen: readonly string[];
  readonly dropped: boolean;
}

/** Where a line stands: what was found, or that the admin has settled or dropped it. */
export type LineKind = MatchedLine['result'] | 'settled' | 'dropped';

/** What needs a decision first, what is certain last. */
export const LINE_KINDS = [
  'ambiguous',
  'similar',
  'none',
  'settled',
  'repeated',
  'id',
  'name',
  'dropped',
] as const satisfies readonly LineKind[];

/** Kinds that nobody has decided about yet. */
const OPEN: ReadonlySet<LineKind> = new Set(['ambiguous', 'similar', 'none']);

export function kindOf(line: ImportLine): LineKind {
  if (line.dropped) return 'dropped';
  if (line.result !== 'ambiguous' && line.result !== 'similar') return line.result;
  return line.chosen.length > 0 ? 'settled' : line.result;
}

/** Only a line that means exactly one group chooses it by itself. */
function choiceOf({ result, groups }: Pick<MatchedLine, 'result' | 'groups'>): readonly string[] {
  const [only] = groups;
  return (result === 'id' || result === 'name') && only !== undefined ? [only.chatId] : [];
}

/** Puts what was found beside the rows it was asked for, in their order. */
export function matchedLines(
  rows: readonly ImportRow[],
  matched: readonly MatchedLine[],
): readonly ImportLine[] {
  return matched.flatMap((found) => {
    const row = rows[found.line - 1];
    return row === undefined
      ? []
      : [{ ...row, result: found.result, groups: found.groups, chosen: choiceOf(found), dropped: false }];
  });
}

/** All chosen groups, each once, in the order of the lines. */
export function chosenIds(lines: readonly ImportLine[]): readonly string[] {
  return [...new Set(lines.flatMap((line) => (line.dropped ? [] : line.chosen)))];
}

export function countKinds(lines: readonly ImportLine[]): ReadonlyMap<LineKind, number> {
  const counts = new Map<LineKind, number>();
  for (const line of lines) counts.set(kindOf(line), (counts.get(kindOf(line)) ?? 0) + 1);
  return counts;
}

/** Lines that are not taken along as long as nobody decides about them. */
export const openLines = (lines: readonly ImportLine[]): number =>
  lines.filter((line) => OPEN.has(kindOf(line))).length;

/** Changes the line of one row. */
export function changeLine(
  lines: readonly ImportLine[],
  row: number,
  change: Partial<Pick<ImportLine, 'chosen' | 'dropped'>>,
): readonly ImportLine[] {
  return lines.map((line) => (line.row === row ? { ...line, ...change } : line));
}

/** Puts a rewritten line in; it repeats another one when that has chosen the same group. */
export function rewriteLine(
  lines: readonly ImportLine[],
  row: number,
  text: string,
  found: Pick<MatchedLine, 'result' | 'groups'>,
): readonly ImportLine[] {
  const chosen = choiceOf(found);
  const elsewhere = chosenIds(lines.filter((line) => line.row !== row));
  const repeated = chosen.some((id) => elsewhere.includes(id));
  return lines.map((line) =>
    line.row === row
      ? {
          row,
          text,
          result: repeated ? 'repeated' : found.result,
          groups: found.groups,
          chosen: repeated ? [] : chosen,
          dropped: false,
        }
      : line,
  );
}
