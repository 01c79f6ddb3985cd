/** Why an item is not sent, or counts as failed without a vendor code; and what to do. */
export const reason = {
  gone: { text: '群已消失', fix: '最近一次同步里没有这个群，可能已经解散。同步后再试。' },
  'never-loaded': { text: '群主未知', fix: '还没有读取这个群的详情。先同步，再移交。' },
  'taker-is-owner': { text: '接收人已经是群主', fix: '不需要移交。' },
  'taker-not-follow-user': {
    text: '接收人不在客户联系范围',
    fix: '在企业微信管理后台的“客户联系 › 权限配置 › 使用范围”加入接收人，或换一位接收人。',
  },
  'taker-left': { text: '接收人已经离职', fix: '离职的人不能接收客户群。换一位接收人。' },
  'taker-not-found': {
    text: '企业微信找不到接收人',
    fix: '账号可能已删除，或不在应用的可见范围内。核对账号，把他加入可见范围，或换一位接收人。',
  },
  'in-progress': {
    text: '另一个计划已提交这个群',
    fix: '结果还没有定下来。等那个计划查明，再决定是否移交。',
  },
  'planned-elsewhere': {
    text: '另一个计划排着这个群',
    fix: '还没有提交。可以移到这份计划里，或留给那个计划。',
  },
  'taken-over': { text: '移到了另一个计划', fix: '由那个计划提交，这里不用处理。' },
  inheriting: { text: '企业微信正在继承这个群', fix: '等待继承完成，同步后再看。' },
  'daily-limit': {
    text: '超出群主当天的额度',
    fix: '同一群主每天最多移交 300 个群（上海时间零点重新计算）。改天再移交这些群。',
  },
  'onjob-limit': {
    text: '在职继承次数已用完',
    fix: '一个群在 90 天内最多在职继承 2 次。每个群旁边写着哪天起又有次数。',
  },
  'refused-before': {
    text: '企业微信曾明确拒绝这个群',
    fix: '再试不会成功，例如它已不是本企业的客户群。详情见先前的计划。',
  },
  'old-owner-left': { text: '原群主已经离职', fix: '不能归还。需要时新建一个计划，交给别人。' },
  'owner-moved': {
    text: '群主已经又换了人',
    fix: '群主已不是计划要接走这个群的那个人，所以没有移交。需要时新建一个计划。',
  },
  cancelled: { text: '计划已取消', fix: '没有提交。需要时可以新建一个计划。' },
  'not-applied': { text: '没有生效', fix: '多次读取后群主仍是原来的人。可以重新移交。' },
  'unexpected-owner': {
    text: '群主变成了别人',
    fix: '读到的群主既不是原群主，也不是接收人。可能有人同时在别处操作过。',
  },
  'still-old-owner': {
    text: '受理一天后，群主仍是原来的人',
    fix: '可能没有生效，也可能被人转了回去。问清楚后可以重新移交；在职继承会再用一次次数。',
  },
  'whole-call': { text: '整次调用被拒绝', fix: '处理错误码说明的问题后，再移交这些群。' },
} as const;

/** What may speak against an item that is sent all the same; and what to do. */
export const doubt = {
  'owner-past-year': {
    text: '群主离职已超过一年',
    fix: '企业微信只在离职后一年内保证能继承。仍会提交；被拒绝的群只能由群主本人或管理员在手机上处理。',
  },
  'leave-date-unknown': {
    text: '不知道群主的离职日期',
    fix: '离职超过一年的会被拒绝。仍会提交；日期只在离职成员列表里，那里只有留下客户的人；应用还没有这个列表的权限时，开通后再同步。',
  },
  'last-onjob-transfer': {
    text: '会用掉最后一次在职继承',
    fix: '一个群 90 天内最多在职继承 2 次。移交后，这些群要等最早的一次满 90 天才能再移交。',
  },
} as const;

/** Why somebody cannot take groups; and what to do. */
export const refusal = {
  left: { text: '已经离职，不能接收', fix: '换一位接收人。' },
  'not-found': {
    text: '企业微信里找不到这个账号',
    fix: '可能已删除，或不在应用的可见范围内。核对账号，或换一位接收人。',
  },
  'not-follow-user': {
    text: '不在客户联系范围，不能接收',
    fix: '在管理后台“客户联系 › 权限配置 › 使用范围”加入后重新检查，或换一位接收人。',
  },
} as const;
