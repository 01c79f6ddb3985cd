import { type NormalForm, normalForm, unwrapped, without } from './normal-form';
import { knownSecrets, redact, spellings } from './redact';

const MASK = '***';
/** Less than this of a secret would be found in ordinary words. */
const SHORTEST = 6;

/** A reading of a text, and what of the secrets is looked for in it. */
interface Reading {
  readonly of: (form: NormalForm) => NormalForm;
  readonly wanted: readonly string[];
}

/** The part of a Base64 text that a value alone decides, when so many bytes stand before it. */
function base64Core(bytes: Buffer, before: number): string {
  const text = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
  return text.slice(Math.ceil((8 * before) / 6), Math.floor((8 * (before + bytes.length)) / 6));
}

/** As text, as Base64 of either alphabet and as hexadecimal digits of either case; all of it in normal form. */
function readingsFor(secrets: readonly string[]): Reading[] {
  const asText = (form: NormalForm): NormalForm => form;
  const asBase64 = (form: NormalForm): NormalForm => without(form, /[/_-]/g);
  const asHex = (form: NormalForm): NormalForm => {
    const plain = without(form, /[:-]/g);
    return { ...plain, bytes: plain.bytes.toLowerCase() };
  };
  const wanted = (of: Reading['of'], texts: readonly string[]): Reading => ({
    of,
    wanted: texts.map((text) => of(normalForm(text)).bytes).filter((text) => text.length >= SHORTEST),
  });
  const buffers = secrets.map((secret) => Buffer.from(secret));
  return [
    wanted(asText, secrets),
    wanted(
      asBase64,
      buffers.flatMap((bytes) => [0, 1, 2].map((before) => base64Core(bytes, before))),
    ),
    wanted(
      asHex,
      buffers.map((bytes) => bytes.toString('hex')),
    ),
  ];
}

/**
 * The secrets as they are mostly written, for a text that is only unwrapped: what stands behind a secret that ends
 * in half an escape would be read as the rest of it.
 */
function writtenForms(secrets: readonly string[]): string[] {
  // Spelled once, or twice as in a URL within a URL.
  const written = new Set(secrets.flatMap(spellings).flatMap(spellings));
  const forms = new Set([...written].map((text) => unwrapped(text).bytes));
  return [...forms].filter((text) => text.length >= SHORTEST);
}

/** Masks what of the secrets a text holds in any spelling. */
function maskKnown(text: string, readings: readonly Reading[], written: readonly string[]): string {
  const form = normalForm(text);
  const found: [from: number, to: number][] = [];
  const looks = [
    { ...unwrapped(text), wanted: written },
    ...readings.map(({ of, wanted }) => ({ ...of(form), wanted })),
  ];
  for (const { bytes, from, to, wanted } of looks) {
    for (const secret of wanted) {
      for (let at = bytes.indexOf(secret); at !== -1; at = bytes.indexOf(secret, at + 1)) {
        found.push([from[at] ?? 0, to[at + secret.length - 1] ?? 0]);
      }
    }
  }
  if (found.length === 0) return text;
  const original = Buffer.from(text);
  const parts: Buffer[] = [];
  let done = 0;
  for (const [from, to] of found.toSorted((a, b) => a[0] - b[0])) {
    if (to <= done) continue;
    if (from >= done) parts.push(original.subarray(done, from), Buffer.from(MASK));
    done = to;
  }
  return Buffer.concat([...parts, original.subarray(done)]).toString();
}

const NAMES =
  '(?:token|secret|pass(?:word|wd|phrase)|credentials?|(?:app|api|private)[_-]?key|authorization|ticket|cookie|sign(?:ature)?)';
const QUOTE = String.raw`(?:\\*["'\x60]|%(?:25)*22|&quot;)`;
const FOLD = String.raw`(?:[ \t]|\r?\n[ \t]+)*`;
const ASSIGN = String.raw`(?:=>|[:=]|%(?:25)*3[aAdD])`;

const RULES: readonly (readonly [RegExp, string])[] = [
  // "name": "value", name='value', \"name\":\"value\": up to the same quote
  [
    new RegExp(String.raw`(${NAMES}${QUOTE}?${FOLD}${ASSIGN}${FOLD})(${QUOTE})(?:(?!\2)[^\n])*(\2)`, 'gi'),
    `$1$2${MASK}$3`,
  ],
  // name=value, Name: scheme value
  [
    new RegExp(
      String.raw`(${NAMES}${QUOTE}?${FOLD}${ASSIGN}${FOLD})(?:(?:bearer|basic|digest)${FOLD})?(?!\*\*\*)[^\s&;,"'<>{}()[\]\\]+`,
      'gi',
    ),
    `$1${MASK}`,
  ],
  [/\b(bearer|basic)[ \t]+(?!\*\*\*)[\w.~+/=-]{8,}/gi, `$1 ${MASK}`],
  // Three parts of a signed token.
  [/\beyJ[\w-]+\.[\w-]+\.[\w-]*/g, MASK],
];

/** A run of letters and digits that is longer than any id: ids of groups have 32, of connections 36 characters. */
const LONG_RUN = /[\w-]{40,}/g;
const maskRun = (run: string): string => (/\d/.test(run) && /[a-z]/i.test(run) ? MASK : run);

/**
 * Masks in a text that leaves the computer everything that is, or looks like, a secret: those that this run
 * knows in every spelling and over line breaks, and whatever stands where secrets stand. It rather masks
 * too much than too little.
 */
export function redactThoroughly(): (text: string) => string {
  const secrets = knownSecrets();
  const readings = readingsFor(secrets);
  const written = writtenForms(secrets);
  return (text) => {
    // As they are written first: beside a stray escape the normal form may read something else.
    let masked = maskKnown(redact(text), readings, written);
    for (const [pattern, replacement] of RULES) masked = masked.replace(pattern, replacement);
    return masked.replace(LONG_RUN, maskRun);
  };
}
