import type { AppError } from './errors';
import { explainSobot } from './sobot/codes';
import type { Explanation } from './vendor-code';
import { explain } from './wecom/codes';
import { explainWshoto } from './wshoto/codes';

/** What the vendor's code of an error stands for, by that vendor's table; undefined without a code. */
export function explainError(
  { reason, params, vendor }: AppError,
  language: 'zh-CN' | 'en',
): Explanation | undefined {
  // Only as a text does a code of Sobot keep its zeros.
  if (reason.startsWith('sobot.') && params?.['errcode'] !== undefined)
    return explainSobot(String(params['errcode']), language);
  if (vendor?.errcode === undefined) return undefined;
  return reason.startsWith('wshoto.')
    ? explainWshoto(vendor.errcode, language)
    : explain(vendor.errcode, language);
}

/** What a code means and why it comes, in a row. */
export function explainedIn(
  { meaning, cause }: Pick<Explanation, 'meaning' | 'cause'>,
  language: 'zh-CN' | 'en',
): string {
  return language === 'en' ? `${meaning}. ${cause}` : `${meaning}。${cause}`;
}
