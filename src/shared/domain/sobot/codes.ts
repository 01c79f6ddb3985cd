import { explanationOf, type Explanation } from '../vendor-code';
import { businessCodes } from './business-codes';
import type { SobotCode } from './code';
import { tokenCodes } from './token-codes';

/** Every code that a call of this app can be answered with, as far as the vendor's documents name them (3). */
export const SOBOT_CODES: readonly SobotCode[] = [...tokenCodes, ...businessCodes];

const byCode = new Map(SOBOT_CODES.map((entry) => [entry.code, entry]));

/** The entry of a ret_code; undefined for codes the table does not hold. */
export function sobotCode(retCode: string): SobotCode | undefined {
  return byCode.get(retCode);
}

/** What a ret_code means, where it comes from and what to do, in words for the admin. */
export function explainSobot(retCode: string, language: 'zh-CN' | 'en'): Explanation {
  const unknown = {
    zh: {
      meaning: `智齿返回了错误码 ${retCode}`,
      cause: '交接台不认识这个错误码。',
      fix: '请看详情里智齿的原话，或把错误码提供给智齿售后人员。',
    },
    en: {
      meaning: `Sobot answered with code ${retCode}`,
      cause: 'Handover does not know this code.',
      fix: "Read Sobot's own words in the details, or give the code to its after-sales staff.",
    },
  };
  return explanationOf(sobotCode(retCode), unknown, language);
}
