import type { WecomCode } from '../code';

/** The code with which the vendor says that it has no such configuration, or not for this app (D:90313). */
export const NO_SUCH_CONFIG = 41044;

/**
 * Codes of join ways (D:92229). They are published for contact ways 联系我, whose quota and configurations
 * join ways share; only 41091 is named for join ways themselves (D:90313).
 */
export const joinWayCodes: readonly WecomCode[] = [
  {
    code: 41038,
    meaning: { zh: '缺少「联系我」scene参数', en: 'The scene is missing' },
    cause: { zh: '请求没有说明是小程序还是二维码。', en: 'The call says neither mini program nor QR code.' },
    fix: {
      zh: '请附上日志反馈；若经由网关，请先用官方地址重试。',
      en: 'Please report it with the log; if calls go through a gateway, try the official address first.',
    },
    fault: 'app',
    retryHelps: false,
    policy: 'stop-and-explain',
    error: 'validation',
  },
  {
    code: 41040,
    meaning: { zh: '无效的「联系我」scene参数', en: 'The scene is not valid' },
    cause: {
      zh: '场景只能是小程序插件（1）或二维码插件（2）。',
      en: 'A scene is the button of a mini program (1) or a QR code (2).',
    },
    fix: { zh: '请另选一个场景。', en: 'Choose the other scene.' },
    fault: 'choice',
    retryHelps: false,
    policy: 'stop-and-explain',
    error: 'validation',
  },
  {
    code: 41043,
    meaning: { zh: '缺少「联系我」config_id参数', en: 'The config id is missing' },
    cause: { zh: '请求没有指定配置。', en: 'The call names no configuration.' },
    fix: {
      zh: '请附上日志反馈；若经由网关，请先用官方地址重试。',
      en: 'Please report it with the log; if calls go through a gateway, try the official address first.',
    },
    fault: 'app',
    retryHelps: false,
    policy: 'stop-and-explain',
    error: 'validation',
  },
  {
    code: NO_SUCH_CONFIG,
    meaning: { zh: '无效的「联系我」config_id参数', en: 'There is no such config id' },
    cause: {
      zh: '配置已被删除、ID 有误，或由别的应用创建：应用只能看到自己创建的配置。',
      en: 'The configuration was deleted, the id is wrong, or another app made it: an app sees only its own.',
    },
    fix: {
      zh: '请核对 ID，或用创建它的应用的连接来接管。',
      en: 'Check the id, or adopt it through a connection to the app that made it.',
    },
    fault: 'choice',
    retryHelps: false,
    policy: 'per-item',
    error: 'not-found',
  },
  {
    code: 41045,
    meaning: { zh: 'API添加「联系我」达到数量上限', en: 'The corp has reached its number of configurations' },
    cause: {
      zh: '一家企业通过接口最多配置 50 万个，「加入群聊」与「联系我」合计。',
      en: 'A corp has at most 500,000 made through the API, join ways and contact ways together.',
    },
    fix: {
      zh: '请先删除不再使用的「加入群聊」或「联系我」配置。',
      en: 'Delete join ways or contact ways that are no longer in use.',
    },
    fault: 'limit',
    retryHelps: false,
    policy: 'stop-and-explain',
    error: 'conflict',
  },
  {
    code: 41091,
    meaning: { zh: '配置客户群进群方式最多只能关联5个群', en: 'A join way links to at most 5 groups' },
    cause: { zh: '选择的群超过 5 个。', en: 'More than 5 groups were chosen.' },
    fix: {
      zh: '请留下最多 5 个群，其余的另建一个配置。',
      en: 'Keep at most 5 groups and make another join way for the others.',
    },
    fault: 'choice',
    retryHelps: false,
    policy: 'stop-and-explain',
    error: 'validation',
  },
];
