import { DialectRefusal } from '../http/dialect';

/** Codes of the document, sections 3.2 and 3.3; get_token and the live-chat APIs answer 9000 instead of 9100. */
export const SOBOT_CODES = {
  noToken: 910001,
  deadToken: 910002,
  badSign: 900003,
  noCompany: 900004,
  unknown: 999999,
  noDate: 210003,
  noType: 210004,
  badDate: 210005,
  badArgument: 210006,
  badIds: 210007,
  badOrder: 210016,
  tooOften: 210017,
} as const;

/** What a family of codes takes away from 9100xx. */
export const OTHER_FAMILY = 10_000;

const TEXTS: Readonly<Record<number, string>> = {
  0: '操作成功',
  900001: 'token为空',
  900002: 'token已失效,请重新获取',
  900003: 'signature错误',
  900004: '没有找到公司的api配置信息!',
  910001: 'token为空',
  910002: 'token已失效,请重新获取',
  910003: 'signature错误',
  910004: '没有找到公司的api配置信息',
  999999: '系统未知异常',
  210003: '传入日期为空',
  210004: '传入类型为空',
  210005: '日期传入错误',
  210006: '参数信息传入错误',
  210007: 'groupids或serviceids传参异常,长度超限',
  210016: '请求参数类型错误',
  210017: '每分钟调用次数达到限制',
};

export const sobotText = (code: number): string => TEXTS[code] ?? '系统未知异常';

export function sobotRefusal(code: number, text = sobotText(code)): DialectRefusal {
  return new DialectRefusal(code, text);
}
