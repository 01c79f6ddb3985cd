import type { SobotCode } from './code';

/** Beginnings of the codes of a token: those of the statistics document, and those of Sobot's other documents. */
const FAMILIES = ['9100', '9000'] as const;

type Rest = Omit<SobotCode, 'code'>;
const both = (end: string, rest: Rest): SobotCode[] =>
  FAMILIES.map((family) => ({ code: `${family}${end}`, ...rest }));

const RENEW = {
  zh: '交接台会自动换一次 token；若填写的是现成的 token，请在“连接”里粘贴新的。',
  en: 'Handover renews the token once by itself; where a token was pasted, paste a new one under Connections.',
} as const;

/** Codes about the token and the credentials (3.2). */
export const tokenCodes: readonly SobotCode[] = [
  ...both('01', {
    meaning: { zh: 'token 为空', en: 'The token is empty' },
    cause: {
      zh: '请求没有带 token，可能被代理或网关去掉了。',
      en: 'The request carried no token; a proxy or gateway may have taken it out.',
    },
    fix: RENEW,
    fault: 'setup',
    retryHelps: false,
    policy: 'refresh-token',
    error: 'auth',
  }),
  ...both('02', {
    meaning: { zh: 'token 已失效，请重新获取', en: 'The token is no longer valid' },
    cause: {
      zh: 'token 已到期，或公司的其他系统重新获取了 token：同一个 appid 只有一个 token 有效。',
      en: 'It ended, or another system of the company asked for a new one: one appid has one valid token.',
    },
    fix: RENEW,
    fault: 'setup',
    retryHelps: false,
    policy: 'refresh-token',
    error: 'auth',
  }),
  ...both('03', {
    meaning: { zh: 'signature 错误', en: 'The signature is wrong' },
    cause: {
      zh: 'appid 与 app_key 不匹配，或本机时间不准。',
      en: 'appid and app_key do not belong together, or the clock of this computer is wrong.',
    },
    fix: {
      zh: '请核对 appid、app_key 和本机时间，再重新填写。',
      en: 'Check appid, app_key and the clock of this computer, and enter them again.',
    },
    fault: 'setup',
    retryHelps: false,
    policy: 'stop-and-explain',
    error: 'auth',
  }),
  ...both('04', {
    meaning: { zh: '没有找到公司的 api 配置信息', en: 'The company has no API configuration there' },
    cause: {
      zh: 'appid 不存在，或属于智齿的另一个环境（接口地址不同）。',
      en: 'The appid does not exist, or belongs to another environment of Sobot, which has another address.',
    },
    fix: {
      zh: '请核对 appid 和接口地址，或向智齿售后人员确认所在环境。',
      en: "Check the appid and the base URL, or ask Sobot's after-sales staff which environment it is.",
    },
    fault: 'setup',
    retryHelps: false,
    policy: 'stop-and-explain',
    error: 'auth',
  }),
];
