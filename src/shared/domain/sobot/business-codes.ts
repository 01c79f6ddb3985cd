import type { SobotCode } from './code';

/** What Sobot says about a request that this app should not have made so. */
const badRequest = (code: string, zh: string, en: string): SobotCode => ({
  code,
  meaning: { zh, en },
  cause: { zh: '智齿不接受请求里的参数。', en: 'Sobot does not accept a parameter of the request.' },
  fix: {
    zh: '请换一个日期范围或条件再试；仍然出现时，把错误码提供给支持人员。',
    en: 'Try other days or conditions; if it comes again, give the code to support.',
  },
  fault: 'app',
  retryHelps: false,
  policy: 'stop-and-explain',
  error: 'validation',
});

/** Trouble of the vendor (3.2) and codes of the business APIs (3.3). */
export const businessCodes: readonly SobotCode[] = [
  {
    code: '999999',
    meaning: { zh: '系统未知异常', en: 'Unknown trouble in the system' },
    cause: { zh: '智齿的系统出了问题。', en: 'Something went wrong inside Sobot.' },
    fix: { zh: '请稍后再试。', en: 'Try again later.' },
    fault: 'vendor',
    retryHelps: true,
    policy: 'retry-backoff',
    error: 'vendor',
  },
  badRequest('210003', '传入日期为空', 'The date is missing'),
  badRequest('210004', '传入类型为空', 'The type is missing'),
  badRequest('210005', '日期传入错误', 'The date is wrong'),
  badRequest('210006', '参数信息传入错误', 'A parameter is wrong'),
  {
    code: '210007',
    meaning: {
      zh: 'groupids 或 serviceids 传参异常，长度超限',
      en: 'Too many or unusable skill groups or agents',
    },
    cause: {
      zh: '一次最多 100 个技能组和 100 个客服。',
      en: 'One request takes 100 skill groups and 100 agents.',
    },
    fix: { zh: '请少选一些技能组或客服。', en: 'Choose fewer skill groups or agents.' },
    fault: 'choice',
    retryHelps: false,
    policy: 'stop-and-explain',
    error: 'validation',
  },
  {
    code: '210016',
    meaning: { zh: '请求参数类型错误', en: 'A field of the order is wrong' },
    cause: {
      zh: '订单编号或客户对接 ID 为空，或金额、时间格式不正确。',
      en: 'The order number or the customer id is missing, or money or time is not written as it should be.',
    },
    fix: { zh: '请修正这条订单后再推送。', en: 'Correct the order and push it again.' },
    fault: 'choice',
    retryHelps: false,
    policy: 'per-item',
    error: 'validation',
  },
  {
    code: '210017',
    meaning: { zh: '每分钟调用次数达到限制', en: 'The calls of this minute are used up' },
    cause: {
      zh: '智齿每分钟最多接受 1000 次调用，公司的其他系统也算在内。',
      en: 'Sobot takes 1,000 calls a minute, those of other systems of the company included.',
    },
    fix: { zh: '下一分钟会继续，无需操作。', en: 'Work goes on in the next minute by itself.' },
    fault: 'limit',
    retryHelps: true,
    policy: 'pause-window',
    error: 'rate-limited',
  },
  {
    code: '700046',
    meaning: { zh: '当前版本没有接口权限', en: 'The edition does not include the API' },
    cause: {
      zh: '公司购买的智齿版本不含开放接口。',
      en: 'The edition of Sobot that the company bought has no open API.',
    },
    fix: { zh: '请联系智齿售后人员开通。', en: "Ask Sobot's after-sales staff to enable it." },
    fault: 'setup',
    retryHelps: false,
    policy: 'stop-and-explain',
    error: 'permission',
  },
];
