import type { MatchedGroup, MatchedLine } from '@shared/contract/transfers';
import { foldText } from '../index/fold';
import type { GroupIndex } from '../index/group-index';
import { NONE } from '../index/ranks';
import { eachPaced, type Pace } from '../pace';
import { rowsHolding } from './similar';

/** Groups that one line may answer with. */
const MOST = 20;
/** Fewer characters are in too many names to say anything. */
const SHORTEST = 2;
/** The number of members that the client puts behind a name which is copied out of it. */
const MEMBERS = /[(（]\s*\d{1,6}\s*人?\s*[)）]$/u;

/** The groups that a line names, and by what. */
interface Named {
  readonly by: 'id' | 'name';
  readonly rows: readonly number[];
}
const NOTHING: Named = { by: 'name', rows: [] };

interface Line {
  readonly line: number;
  readonly text: string;
  /** What its name may be, folded: as it is written, then without a number of members at its end. */
  readonly names: readonly string[];
}

/**
 * What lines of chat ids or names mean, in their order; empty lines are left out. A chat id is compared
 * exactly, a name without regard to the case of letters. Present groups stand before disappeared ones,
 * then the largest first.
 */
export async function matchLines(
  index: GroupIndex,
  texts: readonly string[],
  pace: Pace,
): Promise<MatchedLine[]> {
  const lines = (await eachPaced(texts, pace, lineOf)).filter((line) => line !== null);
  const better = byWorth(index);
  const named = await rowsNamed(index, new Set(lines.flatMap(({ names }) => names)), pace);
  for (const rows of named.values()) rows.sort(better);
  const exact = await eachPaced(lines, pace, (line) => exactRows(index, named, line));
  const open = lines.filter((_, at) => exact[at]?.rows.length === 0).flatMap(({ names }) => names);
  const vague = new Set(open.filter((name) => [...name].length >= SHORTEST));
  const similar = await rowsHolding(index, vague, { keep: MOST, better, pace });
  const answers = new Answers(index);
  return eachPaced(lines, pace, (line, at) => {
    const held = line.names.map((name) => similar.get(name)).find((found) => found !== undefined);
    return answers.of(line, exact[at] ?? NOTHING, held ?? []);
  });
}

/** A line, or null for an empty one. */
function lineOf(text: string, at: number): Line | null {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  const names = [trimmed, trimmed.replace(MEMBERS, '').trimEnd()].map(foldText).filter((name) => name !== '');
  return { line: at + 1, text: trimmed, names: [...new Set(names)] };
}

function exactRows(index: GroupIndex, named: ReadonlyMap<string, number[]>, { text, names }: Line): Named {
  const row = index.find(text);
  if (row !== -1) return { by: 'id', rows: [row] };
  const rows = names.map((name) => named.get(name)).find((found) => found !== undefined);
  return rows === undefined ? NOTHING : { by: 'name', rows };
}

/** The rows of the groups with some names, by folded name. */
async function rowsNamed(
  index: GroupIndex,
  names: ReadonlySet<string>,
  pace: Pace,
): Promise<Map<string, number[]>> {
  const named = new Map<string, number[]>();
  for (let row = 0; row < index.count; row++) {
    if (pace.due) await pace.rest();
    if (index.loaded[row] !== 1) continue;
    const name = foldText(index.names.get(row).trim());
    if (!names.has(name)) continue;
    const rows = named.get(name);
    if (rows) rows.push(row);
    else named.set(name, [row]);
  }
  return named;
}

/** Orders rows: present before disappeared, then more members first, then the order in which they were seen. */
function byWorth(index: GroupIndex): (a: number, b: number) => number {
  const size = (row: number): number => {
    const members = index.members[row] ?? NONE;
    return members === NONE ? -1 : members;
  };
  return (a, b) => (index.gone[a] ?? 0) - (index.gone[b] ?? 0) || size(b) - size(a) || a - b;
}

/** Says what each line means, after the lines before it. */
class Answers {
  readonly #index: GroupIndex;
  /** Rows that a line before meant. */
  readonly #meant = new Set<number>();
  /** A group that many lines may mean is made once, and crosses to another process once. */
  readonly #groups = new Map<number, MatchedGroup>();

  constructor(index: GroupIndex) {
    this.#index = index;
  }

  of(line: Line, { by, rows }: Named, similar: readonly number[]): MatchedLine {
    const [only] = rows;
    if (only === undefined) return this.#answer(line, similar.length > 0 ? 'similar' : 'none', similar);
    if (rows.length > 1) return this.#answer(line, 'ambiguous', rows);
    if (this.#meant.has(only)) return this.#answer(line, 'repeated', rows);
    this.#meant.add(only);
    return this.#answer(line, by, rows);
  }

  #answer({ line, text }: Line, result: MatchedLine['result'], rows: readonly number[]): MatchedLine {
    return { line, text, result, groups: rows.slice(0, MOST).map((row) => this.#group(row)) };
  }

  #group(row: number): MatchedGroup {
    const known = this.#groups.get(row);
    if (known) return known;
    const { chatId, name, owner, ownerName, members, status } = this.#index.row(row);
    const group = { chatId, name, owner, ownerName, members, status, gone: this.#index.gone[row] === 1 };
    this.#groups.set(row, group);
    return group;
  }
}
