import type { AppError } from '@shared/domain/errors';
import { explainedIn, explainError } from '@shared/domain/explanation';
import type { Reason } from '@shared/domain/reasons';
import type { Explanation } from '@shared/domain/vendor-code';
import type { Language } from '@shared/domain/language';
import { codes as codesEn } from '../i18n/en/codes';
import { reasonSentences } from '../i18n/reasons';
import { codes as codesZhCN } from '../i18n/zh-CN/codes';
import { clock } from './format';

export interface ErrorText {
  /** What happened and why. */
  readonly sentence: string;
  /** What to do; absent where the sentence says it already. */
  readonly next?: string;
}

/** Parameters with these names are instants and are shown as a time of day in Shanghai. */
const INSTANTS: ReadonlySet<string> = new Set(['until', 'at', 'since']);

/** Fills `{{name}}` in; a name without a value stays visible, so that it is noticed. */
function fill(template: string, params: AppError['params'], language: Language): string {
  return template.replace(/\{\{(\w+)\}\}/g, (hole, name: string) => {
    const value = params?.[name];
    if (value === undefined) return hole;
    if (typeof value === 'string') return value;
    return INSTANTS.has(name) ? clock(value) : value.toLocaleString(language);
  });
}

/** The sentence of a reason that needs no parameters; undefined when it has none. */
export function reasonText(reason: string, language: Language): string | undefined {
  return reasonSentences[language][reason];
}

/** The reasons of plain vendor answers: their code says more than any sentence could. */
const PLAIN_ANSWERS: readonly string[] = [
  'wecom.answer',
  'wshoto.answer',
  'sobot.answer',
] satisfies readonly Reason[];
/** Reasons of vendor answers that say what became of the work and leave the cause to the code. */
const REFUSED: readonly string[] = ['transfers.refused', 'groups.unread'] satisfies readonly Reason[];

/** An error in words: its own sentence, or that of the vendor's code, or that of its kind. */
export function errorText(error: AppError, language: Language): ErrorText {
  const english = language === 'en';
  const own = PLAIN_ANSWERS.includes(error.reason) ? undefined : reasonText(error.reason, language);
  const explanation = explainError(error, language);
  if (own !== undefined) {
    const sentence = fill(own, error.params, language);
    if (!REFUSED.includes(error.reason) || explanation === undefined) return { sentence };
    const { sentence: why, next } = codeText(explanation, language);
    return { sentence, next: english ? `${why} ${next}` : `${why}${next}` };
  }
  if (explanation === undefined) return { sentence: (english ? codesEn : codesZhCN)[error.code] };
  return codeText(explanation, language);
}

/** What a code of the vendor means and why it comes, and what to do. */
function codeText(explanation: Explanation, language: Language): Required<ErrorText> {
  return { sentence: explainedIn(explanation, language), next: explanation.fix };
}

/** Everything support may ask for, as plain text; an error never holds a secret. */
export function errorDetails(error: AppError): string {
  const { vendor } = error;
  const lines: readonly (readonly [string, string | number | undefined])[] = [
    ['code', error.code],
    ['reason', error.reason],
    ['message', error.message],
    ['errcode', vendor?.errcode],
    ['errmsg', vendor?.errmsg],
    ['hint', vendor?.hint],
    ['from ip', vendor?.fromIp],
    ['api', vendor?.api],
    ['http', vendor?.httpStatus],
  ];
  return lines.flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}`])).join('\n');
}
