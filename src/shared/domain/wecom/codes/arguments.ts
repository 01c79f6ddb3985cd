import type { Bilingual } from '@shared/domain/bilingual';
import type { WecomCode } from '../code';

const report: Bilingual = {
  zh: '请附上日志反馈；若经由网关，请先用官方地址重试。',
  en: 'Please report it with the log; if calls go through a gateway, try the official address first.',
};

/** Calls that were put wrongly (D:90313): mistakes of this app, or of a gateway on the way. */
export const argumentCodes: readonly WecomCode[] = [
  {
    code: 40058,
    meaning: { zh: '不合法的参数', en: 'An argument is not valid' },
    cause: {
      zh: '请求的参数为空、过长或格式不对。',
      en: 'An argument of the call is empty, too long or malformed.',
    },
    fix: report,
    fault: 'app',
    retryHelps: false,
    policy: 'stop-and-explain',
    error: 'validation',
  },
  {
    code: 40063,
    meaning: { zh: '参数为空', en: 'An argument is missing' },
    cause: {
      zh: '请求缺少参数，或被网关改成了另一种方法。',
      en: 'The call lacks an argument, or a gateway changed its method.',
    },
    fix: report,
    fault: 'app',
    retryHelps: false,
    policy: 'stop-and-explain',
    error: 'validation',
  },
  {
    code: 41009,
    meaning: { zh: '缺少userid参数', en: 'The userid is missing' },
    cause: { zh: '请求没有指定成员。', en: 'The call names no member.' },
    fix: report,
    fault: 'app',
    retryHelps: false,
    policy: 'stop-and-explain',
    error: 'validation',
  },
  {
    code: 40165,
    meaning: { zh: '已经升级了客户群ID', en: 'The chat ids were upgraded' },
    cause: { zh: '服务商应用的群 ID 已升级。', en: 'The chat ids of this provider app were upgraded.' },
    fix: { zh: '改用自建应用的 Secret。', en: 'Use the secret of a self-built app.' },
    fault: 'setup',
    retryHelps: false,
    policy: 'stop-and-explain',
    error: 'vendor',
  },
  {
    code: 40166,
    meaning: { zh: '还未升级客户群ID，无法调用接口', en: 'The chat ids must be upgraded first' },
    cause: {
      zh: '服务商应用的群 ID 尚未升级。',
      en: 'The chat ids of this provider app are not upgraded yet.',
    },
    fix: { zh: '改用自建应用的 Secret。', en: 'Use the secret of a self-built app.' },
    fault: 'setup',
    retryHelps: false,
    policy: 'stop-and-explain',
    error: 'vendor',
  },
  {
    code: 600018,
    meaning: { zh: '无效的起始结束时间', en: 'The time range is not valid' },
    cause: {
      zh: '起止时间颠倒、超出范围或跨度过长。',
      en: 'The range is reversed, too long or out of bounds.',
    },
    fix: { zh: '选择最近 180 天内、不超过 30 天的范围。', en: 'Choose at most 30 days within the last 180.' },
    fault: 'choice',
    retryHelps: false,
    policy: 'stop-and-explain',
    error: 'validation',
  },
  {
    code: 600019,
    meaning: { zh: '无效结束时间', en: 'The end of the range is not valid' },
    cause: { zh: '结束时间超出范围。', en: 'The end of the range is out of bounds.' },
    fix: { zh: '选择昨天或更早的日期。', en: 'Choose yesterday or an earlier day.' },
    fault: 'choice',
    retryHelps: false,
    policy: 'stop-and-explain',
    error: 'validation',
  },
  {
    code: 600041,
    meaning: { zh: '无效的offset或limit参数值', en: 'The paging arguments are not valid' },
    cause: { zh: '分页参数超出范围。', en: 'The paging arguments are out of bounds.' },
    fix: report,
    fault: 'app',
    retryHelps: false,
    policy: 'stop-and-explain',
    error: 'validation',
  },
];
