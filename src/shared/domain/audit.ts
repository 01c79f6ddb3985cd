/** What entries of the audit can be sorted by. */
export const AUDIT_SORTS = ['at', 'action', 'connection', 'actor'] as const;

/** The columns of the audit, in the order they are delivered in. */
export const AUDIT_FIELDS = [
  'at',
  'action',
  'connection',
  'object',
  'result',
  'detail',
  'actor',
  'number',
] as const;
export type AuditField = (typeof AUDIT_FIELDS)[number];

export type AuditValue = string | number | boolean | null;
type Detail = Readonly<Record<string, AuditValue>>;
type Words = Readonly<Record<string, string>>;

/** What is entered in codes, in the words of a language. */
export interface AuditWords {
  /** By the code of an action. */
  readonly actions: Words;
  /** By the name of a detail. */
  readonly details: Words;
  /** By the name of a detail and the code that it holds. */
  readonly values: Readonly<Record<string, Words>>;
  /** A plan, with `{id}` for its number. */
  readonly plan: string;
  /** A detail, with `{name}` and `{value}`. */
  readonly pair: string;
  readonly yes: string;
  readonly no: string;
}

/** How names and numbers are written. */
export interface AuditWriting {
  readonly text: (text: string) => string;
  readonly number: (value: number) => string;
}

const PLAIN: AuditWriting = { text: (text) => text, number: String };

/** What says what an entry is about. */
const ABOUT: readonly string[] = ['planId', 'name', 'remark', 'configId', 'generation'];
/** Of what says it, what is no name by itself. */
const NUMBERED: readonly string[] = ['generation'];
/** What says what came of it. */
const OUTCOME: readonly string[] = [
  'state',
  'verified',
  'accepted',
  'failed',
  'unknown',
  'skipped',
  'planned',
  'cancelled',
  'lost',
  'sent',
  'set',
  'added',
  'completed',
  'known',
  'members',
  'bytes',
  'next',
];

/** Whether a detail says anything: nothing, none, and a plan that took nothing over, do not. */
function says([key, value]: readonly [string, AuditValue]): boolean {
  return value !== null && value !== '' && value !== 0 && !(key === 'takeOver' && value === false);
}

/** What a detail holds, in words. */
export function auditValue(
  key: string,
  value: AuditValue,
  { values, yes, no }: Pick<AuditWords, 'values' | 'yes' | 'no'>,
  { text, number }: AuditWriting = PLAIN,
): string {
  const word = values[key]?.[String(value)];
  if (word !== undefined) return word;
  if (typeof value === 'boolean') return value ? yes : no;
  return typeof value === 'number' ? number(value) : text(value ?? '');
}

/** What an entry is about, what came of it, and what else it holds, each in words; empty where there is nothing. */
export function auditTexts(
  detail: Detail,
  words: AuditWords,
  writing: AuditWriting = PLAIN,
): Readonly<Record<'object' | 'result' | 'detail', string>> {
  const { details, plan, pair } = words;
  const said = ([key, value]: readonly [string, AuditValue]): string => {
    if (key === 'planId') return plan.replace('{id}', String(value));
    const word = auditValue(key, value, words, writing);
    if (ABOUT.includes(key) && !NUMBERED.includes(key)) return word;
    return pair.replace('{name}', () => details[key] ?? key).replace('{value}', () => word);
  };
  const parts = { object: [] as string[], result: [] as string[], detail: [] as string[] };
  for (const entry of Object.entries(detail).filter(says)) {
    const [key] = entry;
    const part = ABOUT.includes(key) ? 'object' : OUTCOME.includes(key) ? 'result' : 'detail';
    parts[part].push(said(entry));
  }
  const joined = (texts: readonly string[]): string => texts.join(' · ');
  return { object: joined(parts.object), result: joined(parts.result), detail: joined(parts.detail) };
}
