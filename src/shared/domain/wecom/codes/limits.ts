import type { WecomCode } from '../code';

/** Limits, conflicts and troubles of the vendor's own (D:90312, D:90313). */
export const limitCodes: readonly WecomCode[] = [
  {
    code: -1,
    meaning: { zh: '系统繁忙', en: 'WeCom is busy' },
    cause: { zh: '企业微信暂时处理不过来。', en: 'WeCom cannot keep up for the moment.' },
    fix: {
      zh: '读取会自动重试；移交不会重发，而是先读取群主来确认结果。',
      en: 'Reads are repeated by themselves; a transfer is not sent again, its result is found by reading the owner.',
    },
    fault: 'vendor',
    retryHelps: true,
    policy: 'retry-backoff',
    error: 'vendor',
  },
  {
    code: 6000,
    meaning: { zh: '数据版本冲突', en: 'The data changed meanwhile' },
    cause: { zh: '同一数据正在被别处修改。', en: 'Something else is changing the same data.' },
    fix: { zh: '稍后会自动重试。', en: 'It is tried again in a moment.' },
    fault: 'vendor',
    retryHelps: true,
    policy: 'retry-backoff',
    error: 'conflict',
  },
  {
    code: 45009,
    meaning: { zh: '接口调用超过限制', en: 'The API was called too often' },
    cause: {
      zh: '同一企业的这个接口在一分钟、一小时或一天内调用过多，其他系统的调用也计算在内。',
      en: 'This API of the corp was called too often within a minute, an hour or a day; calls by other systems count too.',
    },
    fix: {
      zh: '无需操作：该接口会暂停到限制解除后继续。若经常出现，请检查还有哪些系统在调用。',
      en: 'Nothing to do: the API pauses until its limit is lifted and goes on. If it happens often, see which other systems call it.',
    },
    fault: 'limit',
    retryHelps: true,
    policy: 'pause-window',
    error: 'rate-limited',
  },
  {
    code: 45033,
    meaning: { zh: '接口并发调用超过限制', en: 'Too many calls of the API at the same time' },
    cause: {
      zh: '同一企业对这个接口的同时调用过多。',
      en: 'The corp has too many calls of this API under way.',
    },
    fix: {
      zh: '无需操作：会减少同时调用的数量后继续。',
      en: 'Nothing to do: fewer calls are made at a time, and it goes on.',
    },
    fault: 'limit',
    retryHelps: true,
    policy: 'lower-concurrency',
    error: 'rate-limited',
  },
  {
    code: 45035,
    meaning: { zh: '并发操作冲突', en: 'Two changes at the same time' },
    cause: {
      zh: '同一成员的群或客户正在被另一个操作分配。',
      en: 'Another operation is reassigning groups or customers of the same member.',
    },
    fix: {
      zh: '等待另一个操作结束；本次调用没有生效，会稍后再试。',
      en: 'Wait for the other operation to end; this call had no effect and is tried again later.',
    },
    fault: 'limit',
    retryHelps: true,
    policy: 'serialise-retry',
    error: 'conflict',
  },
  {
    code: 45036,
    meaning: { zh: '数据访问超过限制', en: 'Too much data was read' },
    cause: {
      zh: '企业微信判断访问流量异常，也可能来自企业内的非官方客户端。',
      en: 'WeCom finds the traffic unusual; unofficial clients within the corp can be the reason as well.',
    },
    fix: {
      zh: '放慢读取并稍后再试；持续出现请联系企业微信客服。',
      en: 'Read less and try later; if it persists, contact the support of WeCom.',
    },
    fault: 'vendor',
    retryHelps: true,
    policy: 'retry-backoff',
    error: 'rate-limited',
  },
  {
    code: 45029,
    meaning: { zh: '回包大小超过上限', en: 'The answer would be too large' },
    cause: { zh: '一次请求的数据太多。', en: 'One call asked for too much.' },
    fix: { zh: '缩小范围后再试。', en: 'Ask for less and try again.' },
    fault: 'app',
    retryHelps: false,
    policy: 'stop-and-explain',
    error: 'vendor',
  },
  {
    code: 81017,
    meaning: { zh: '请求个数超过限制', en: 'Too many are asked for at once' },
    cause: {
      zh: '移交时：原群主当天可移交的群可能已用完，在别处做的移交也计算在内。同步时：应用可见范围超过 1000 人，必须按群主查询客户群。',
      en: 'In a transfer: the groups of this owner for today may be used up; transfers made elsewhere count too. In a sync: with more than 1000 people in the range of the app, groups can only be listed by owner.',
    },
    fix: {
      zh: '移交时：明天再试，其余的群会自动排到明天。同步时：会按群主分批查询；若离职成员的群因此查不到，请缩小应用的可见范围后再同步。',
      en: 'In a transfer: try again tomorrow; the other groups move to tomorrow by themselves. In a sync: groups are listed by owner in packs; if groups of leavers cannot be found because of this, narrow the range of the app and sync again.',
    },
    fault: 'setup',
    retryHelps: false,
    policy: 'stop-and-explain',
    error: 'vendor',
  },
  {
    code: 50100,
    meaning: { zh: '分页查询的游标无效', en: 'The page cursor is not valid' },
    cause: { zh: '翻页太久，游标已失效。', en: 'Paging took too long and the cursor expired.' },
    fix: { zh: '会从第一页重新开始。', en: 'The list is read again from its first page.' },
    fault: 'vendor',
    retryHelps: true,
    policy: 'stop-and-explain',
    error: 'conflict',
  },
];
