import { explanationOf, type Explanation, type VendorCode } from '../vendor-code';

/** One answer code of wshoto; 0 is a success. */
export type WshotoCode = VendorCode<number>;

/** The vendor publishes no table; clients in the field renew the token for these three. */
const tokenCode = (code: number): WshotoCode => ({
  code,
  meaning: { zh: '访问令牌或凭证无效', en: 'The access token or the credentials are not accepted' },
  cause: {
    zh: '令牌过期、被提前作废，或 appid 与 app_secret 不匹配；微盛没有公布这几个错误码各自的含义。',
    en: 'The token ended, or appid and app_secret do not belong together; wshoto does not publish what each of these codes means.',
  },
  fix: {
    zh: '交接台会自动换一次令牌；仍然出现时，请在“连接”里核对 appid 与 app_secret。',
    en: 'Handover renews the token once by itself; if it comes again, check appid and app_secret under Connections.',
  },
  fault: 'setup',
  retryHelps: false,
  policy: 'refresh-token',
  error: 'auth',
});

/** Every code of wshoto whose meaning is known. */
export const WSHOTO_CODES: readonly WshotoCode[] = [10001, 10010, 10011].map(tokenCode);

const byCode = new Map(WSHOTO_CODES.map((entry) => [entry.code, entry]));

/** The entry of an answer code; undefined for codes the table does not hold. */
export function wshotoCode(code: number): WshotoCode | undefined {
  return byCode.get(code);
}

/** What a code means, where it comes from and what to do, in words for the admin. */
export function explainWshoto(code: number, language: 'zh-CN' | 'en'): Explanation {
  const unknown = {
    zh: {
      meaning: `微盛返回了错误码 ${code}`,
      cause: '微盛没有公布错误码表，交接台不认识这个错误码。',
      fix: '请看详情里微盛的原话，或把错误码提供给微盛的客服。',
    },
    en: {
      meaning: `wshoto answered with code ${code}`,
      cause: 'wshoto publishes no table of codes, and Handover does not know this one.',
      fix: "Read wshoto's own words in the details, or give the code to its support.",
    },
  };
  return explanationOf(wshotoCode(code), unknown, language);
}
