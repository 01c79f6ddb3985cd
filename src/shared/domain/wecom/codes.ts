import { explanationOf, type Explanation } from '../vendor-code';
import type { WecomCode } from './code';
import { accessCodes } from './codes/access';
import { argumentCodes } from './codes/arguments';
import { contactCodes } from './codes/contacts';
import { customerCodes } from './codes/customers';
import { joinWayCodes } from './codes/join-ways';
import { kfCodes } from './codes/kf';
import { limitCodes } from './codes/limits';
import { transferCodes } from './codes/transfer';

/** Every code that a call of this app can be answered with, as far as the vendor publishes them (D:90313). */
export const WECOM_CODES: readonly WecomCode[] = [
  ...accessCodes,
  ...limitCodes,
  ...transferCodes,
  ...customerCodes,
  ...contactCodes,
  ...argumentCodes,
  ...joinWayCodes,
  ...kfCodes,
];

const byCode = new Map(WECOM_CODES.map((entry) => [entry.code, entry]));

/** The entry of an answer code; undefined for codes the table does not hold. */
export function wecomCode(errcode: number): WecomCode | undefined {
  return byCode.get(errcode);
}

/** The vendor's page that explains a code. */
export function lookupUrl(errcode: number): string {
  return `https://open.work.weixin.qq.com/devtool/query?e=${errcode}`;
}

/** What a code means, where it comes from and what to do, in words for the admin. */
export function explain(errcode: number, language: 'zh-CN' | 'en'): Explanation {
  const unknown = {
    zh: {
      meaning: `企业微信返回了错误码 ${errcode}`,
      cause: '交接台不认识这个错误码。',
      fix: `请在 ${lookupUrl(errcode)} 查询，或把错误码和 hint 提供给企业微信客服。`,
    },
    en: {
      meaning: `WeCom answered with code ${errcode}`,
      cause: 'Handover does not know this code.',
      fix: `Look it up at ${lookupUrl(errcode)}, or give the code and the hint to the support of WeCom.`,
    },
  };
  return explanationOf(wecomCode(errcode), unknown, language);
}
