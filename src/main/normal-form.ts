/** A text reduced to what no spelling changes, and for each of its bytes where in the text it comes from. */
export interface NormalForm {
  /** Bytes of UTF-8, one a character. */
  readonly bytes: string;
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** Nested encodings deeper than this nobody writes. */
const PASSES = 6;

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * URL and JSON escapes and HTML entities, to be read; and what wrapping, escaping, form encoding and
 * padding put in or take out: white space, backslashes with the letters of `\n`, `\r` and `\t`, plus and
 * equals signs. Whether those belong to the text cannot be told any more, so they are left out everywhere.
 */
const TOKEN =
  /%(?:25)*([\da-f]{2})|\\{1,64}u(d[89ab][\da-f]{2})\\{1,64}u(d[c-f][\da-f]{2})|\\{1,64}u([\da-f]{4})|&(?:(amp|lt|gt|quot|apos)|#0*39);|[\s\\+=nrt]/gi;

const latin1 = (text: string): string => Buffer.from(text).toString('latin1');

function asItStands(text: string): NormalForm {
  const bytes = latin1(text);
  const places = Array.from({ length: bytes.length }, (_, at) => at);
  return { bytes, from: places, to: places.map((at) => at + 1) };
}

/** The text without what wrapping and escaping put in, of which nothing is read. Positions count bytes of UTF-8. */
export const unwrapped = (text: string): NormalForm => without(asItStands(text), /[\s\\+=nrt]/gi);

/** Positions count bytes of UTF-8. */
export function normalForm(text: string): NormalForm {
  // White space first: it may stand inside what is to be read.
  let form = without(asItStands(text), /\s/g);
  for (let pass = 0; pass < PASSES; pass += 1) {
    const next = rewrite(form, TOKEN, read);
    if (next.bytes === form.bytes) break;
    form = next;
  }
  return form;
}

/** The same without some characters. */
export function without(form: NormalForm, dropped: RegExp): NormalForm {
  return rewrite(form, dropped, () => '');
}

function read(match: readonly (string | undefined)[]): string {
  const [whole = '', byte, high, low, unit, entity] = match;
  if (byte !== undefined) return String.fromCharCode(Number.parseInt(byte, 16));
  if (high !== undefined && low !== undefined) {
    return latin1(String.fromCharCode(Number.parseInt(high, 16), Number.parseInt(low, 16)));
  }
  if (unit !== undefined) return latin1(String.fromCharCode(Number.parseInt(unit, 16)));
  if (whole.startsWith('&')) return ENTITIES[entity?.toLowerCase() ?? 'apos'] ?? '';
  return '';
}

/** Replaces every match; what replaces it comes from where the match came from. */
function rewrite(
  { bytes, from, to }: NormalForm,
  pattern: RegExp,
  replace: (match: readonly (string | undefined)[]) => string,
): NormalForm {
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let done = 0;
  const keep = (until: number): void => {
    parts.push(bytes.slice(done, until));
    for (let at = done; at < until; at += 1) {
      starts.push(from[at] ?? 0);
      ends.push(to[at] ?? 0);
    }
  };
  for (const match of bytes.matchAll(pattern)) {
    const end = match.index + match[0].length;
    keep(match.index);
    done = end;
    const replacement = replace(match);
    parts.push(replacement);
    for (let at = 0; at < replacement.length; at += 1) {
      starts.push(from[match.index] ?? 0);
      ends.push(to[end - 1] ?? 0);
    }
  }
  keep(bytes.length);
  return { bytes: parts.join(''), from: starts, to: ends };
}
