import { DialectRefusal } from '../http/dialect';

/**
 * The vendor publishes no table of codes. Those of the token are the ones that clients renew it for; which
 * of them means what is our reading. The others are made up: callers can only know them as "not 0".
 */
export const WSHOTO_CODES = {
  /** No token, or an appid or secret that is wrong. */
  missing: 10001,
  unknown: 10010,
  expired: 10011,
  wrong: 40001,
  tooOften: 42901,
} as const;

const TEXTS: Readonly<Record<number, string>> = {
  [-1]: '系统繁忙',
  0: '请求成功',
  10001: 'access_token缺失或凭证无效',
  10010: 'access_token无效',
  10011: 'access_token已过期',
  40001: '参数错误',
  42901: '请求过于频繁',
};

export const wshotoText = (code: number): string => TEXTS[code] ?? '请求失败';

/** @param detail what is wrong, after the vendor's text. */
export function wshotoRefusal(code: number, detail = ''): DialectRefusal {
  return new DialectRefusal(code, wshotoText(code) + (detail && `: ${detail}`));
}
