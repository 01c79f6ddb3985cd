import { foldUnits } from '../index/fold';
import type { GroupIndex } from '../index/group-index';
import { eachPaced, type Pace } from '../pace';

const SEED = 0x811c9dc5;
const mix = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);
/** Bits of a hash that are looked up before the map is: most stretches of a name end there. */
const SIEVE = 0xf_ffff;

interface Needle {
  readonly text: string;
  readonly units: Uint16Array;
  readonly found: number[];
  /** The row that was found last, so that a name which holds a text twice is found once. */
  last: number;
}

/**
 * The rows whose names hold some texts, by folded text; texts that no name holds are not in the answer.
 * One way through all names for all texts: how long it takes depends on the names, not on the texts.
 * @param keep the most rows of one text, the best by `better`
 */
export async function rowsHolding(
  index: GroupIndex,
  texts: ReadonlySet<string>,
  { keep, better, pace }: { keep: number; better: (a: number, b: number) => number; pace: Pace },
): Promise<Map<string, number[]>> {
  const needles = new Map<number, Needle[]>();
  const sieve = new Uint8Array(SIEVE + 1);
  let longest = 0;
  await eachPaced([...texts], pace, (text) => {
    const units = foldUnits(text);
    const hash = units.reduce(mix, SEED);
    needles.set(hash, [...(needles.get(hash) ?? []), { text, units, found: [], last: -1 }]);
    sieve[hash & SIEVE] = 1;
    longest = Math.max(longest, units.length);
  });
  for (let row = 0; row < index.count; row++) {
    if (pace.due) await pace.rest();
    if (index.loaded[row] !== 1) continue;
    const name = foldUnits(index.names.get(row));
    for (let from = 0; from < name.length; from++) {
      const end = Math.min(name.length, from + longest);
      let hash = SEED;
      for (let at = from; at < end; at++) {
        hash = mix(hash, name[at] ?? 0);
        if (sieve[hash & SIEVE] === 0) continue;
        for (const needle of needles.get(hash) ?? []) {
          if (needle.last === row || !isAt(name, from, at + 1, needle.units)) continue;
          needle.last = row;
          insert(needle.found, row, keep, better);
        }
      }
    }
  }
  const found = [...needles.values()].flat().filter((needle) => needle.found.length > 0);
  return new Map(found.map((needle) => [needle.text, needle.found]));
}

/** Whether a stretch of a name is this very text. */
function isAt(name: Uint16Array, from: number, end: number, text: Uint16Array): boolean {
  if (end - from !== text.length) return false;
  for (let at = 0; at < text.length; at++) if (name[from + at] !== text[at]) return false;
  return true;
}

/** Puts a row among the best ones found so far, which stand in their order. */
function insert(found: number[], row: number, keep: number, better: (a: number, b: number) => number): void {
  let place = found.length;
  while (place > 0 && better(row, found[place - 1] ?? 0) < 0) place--;
  if (place >= keep) return;
  found.splice(place, 0, row);
  if (found.length > keep) found.pop();
}
