import { streamCsvRows } from 'hucre/csv';
import { tooMuch, type RawSheet } from './columns';
import { unreadable } from './archive';
import { withoutApostrophe } from './csv';

/** Separators that are tried, the likelier first. */
const SEPARATORS = ['\t', ',', ';', '|'] as const;
/** Never part of a text that was read: the separator of a file of one column. */
const NONE = '\u0000';
const SAMPLE_LINES = 50;
const SAMPLE = 100_000;

/**
 * A text of bytes in UTF-8 or UTF-16 with a byte order mark, in UTF-8, or in GB18030 (as Chinese
 * spreadsheets save CSV, GBK and GB2312 included). Anything else is `import.unreadable`.
 */
export function decodeText(bytes: Uint8Array): string {
  const text = decode(bytes);
  if (text.includes(NONE)) throw unreadable('a binary file');
  if (/^\s*<(?:!doctype|\?xml|html|table)/i.test(text.slice(0, 200))) throw unreadable('a web page');
  return text;
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encodings =
    first === 0xff && second === 0xfe
      ? ['utf-16le']
      : first === 0xfe && second === 0xff
        ? ['utf-16be']
        : ['utf-8', 'gb18030'];
  for (const encoding of encodings) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not in this one; the next may fit.
    }
  }
  throw unreadable('an unknown encoding');
}

/** The rows of a separated text, as far as an import goes; what was neutralised as a formula is as before. */
export function readText(text: string): RawSheet {
  const { separator, body } = separatorOf(text);
  const rows: string[][] = [];
  for (const row of streamCsvRows(body, { delimiter: separator, skipEmptyRows: true })) {
    rows.push(row.map((cell) => withoutApostrophe(String(cell))));
    if (tooMuch(rows)) break;
  }
  return { name: '', rows };
}

/** The separator that most lines agree on; spreadsheets also name theirs in a first line `sep=;`. */
function separatorOf(text: string): { readonly separator: string; readonly body: string } {
  const named = /^sep=([^\r\n])\r?\n/i.exec(text);
  if (named?.[1] !== undefined) return { separator: named[1], body: text.slice(named[0].length) };
  const lines = text
    .slice(0, SAMPLE)
    .replaceAll(/"[^"]*"/g, '')
    .split(/[\r\n]+/)
    .filter((line) => line.trim() !== '')
    .slice(0, SAMPLE_LINES);
  let best: { readonly separator: string; readonly lines: number } = {
    separator: NONE,
    lines: lines.length / 2,
  };
  for (const separator of SEPARATORS) {
    const agreeing = mostAgreeing(lines.map((line) => line.split(separator).length - 1));
    if (agreeing > best.lines) best = { separator, lines: agreeing };
  }
  return { separator: best.separator, body: text };
}

/** How many lines hold the separator equally often, where they hold it at all. */
function mostAgreeing(counts: readonly number[]): number {
  const lines = new Map<number, number>();
  for (const count of counts) if (count > 0) lines.set(count, (lines.get(count) ?? 0) + 1);
  return Math.max(0, ...lines.values());
}
