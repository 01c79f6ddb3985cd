const MASK = '***';
/** Shorter values would mask ordinary words. */
const shortestSecret = 4;

const secrets = new Set<string>();
/** The same without their spellings. */
const registered = new Set<string>();

/** The secrets of this run, for whoever has to recognise them in more ways than a log line needs. */
export const knownSecrets = (): readonly string[] => [...registered];

/**
 * Remembers a secret for this run, so that it is masked wherever it turns up in a log, also where
 * no pattern knows it, and also as a URL or JSON spells it.
 */
export function registerSecret(value: string): void {
  if (value.length >= shortestSecret) registered.add(value);
  for (const form of spellings(value)) {
    if (form.length >= shortestSecret) secrets.add(form);
  }
}

/** A value as it stands in a text, in a URL, in a form and in JSON. */
export function spellings(value: string): string[] {
  const wellFormed = Buffer.from(value).toString();
  return [
    value,
    encodeURIComponent(wellFormed),
    new URLSearchParams([['', wellFormed]]).toString().slice(1),
    JSON.stringify(value).slice(1, -1),
  ];
}

const name =
  '(?:access_token|corpsecret|provider_access_token|suite_access_token|secret|app_?key|password|passwd|token|authorization|ticket)';
const patterns: readonly (readonly [RegExp, string])[] = [
  // Authorization: Bearer xyz
  [
    /\b((?:proxy-)?authorization["']?\s*[:=]\s*["']?)(?:(?:bearer|basic|digest)\s+)?[^\s"',;&]+/gi,
    `$1${MASK}`,
  ],
  // "secret": "xyz" and { secret: 'xyz' }
  [new RegExp(`(${name}["']?\\s*:\\s*)("(?:[^"\\\\]|\\\\.)*"|'(?:[^'\\\\]|\\\\.)*')`, 'gi'), `$1"${MASK}"`],
  // access_token=xyz
  [new RegExp(`(${name}=)[^\\s&#"'<>]+`, 'gi'), `$1${MASK}`],
  // sign=0123..., which whoever sees it may use again; a name of its own, since many words end so
  [/([?&\s]sign(?:ature)?=)[^\s&#"'<>]+/gi, `$1${MASK}`],
  // https://user:password@host
  [/(:\/\/)[^\s/?#@"']*@/g, `$1${MASK}@`],
];

/** Masks everything in a text that is, or looks like, a secret. Idempotent. */
export function redact(text: string): string {
  let masked = text;
  // Longest first: a secret that contains another must not leave its rest behind.
  for (const secret of [...secrets].sort((a, b) => b.length - a.length))
    masked = masked.replaceAll(secret, MASK);
  for (const [pattern, replacement] of patterns) masked = masked.replace(pattern, replacement);
  return masked;
}

const secretKey = new RegExp(`${name}$`, 'i');

/** Masks a value of any shape, keys included; errors become their name, message and stack. */
export function redactValue(value: unknown, depth = 6): unknown {
  if (typeof value === 'string') return redact(value);
  if (value === null || typeof value !== 'object') return value;
  if (depth === 0) return '[deep]';
  if (value instanceof Error) {
    const { name: kind, message, stack, cause } = value;
    return redactValue({ kind, message, stack, ...(cause === undefined ? {} : { cause }) }, depth - 1);
  }
  if (Array.isArray(value)) return value.map((item) => redactValue(item, depth - 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      redact(key),
      secretKey.test(key) && item !== null && item !== undefined ? MASK : redactValue(item, depth - 1),
    ]),
  );
}
