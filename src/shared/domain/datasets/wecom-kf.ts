import type { Dataset } from './dataset';
import { average, distinct, increment, rate } from './metric';

/** D:95489, D:95490: closed ranges of at most 31 days, from yesterday 180 days back, ready after six. */
const window = { maxDays: 31, keptDays: 180, fillDays: 180, readyHour: 6, hourly: false } as const;

const sessions = increment('sessions', 'session_cnt', { zh: '咨询会话数', en: 'Sessions' });
const customers = distinct('customers', 'customer_cnt', { zh: '咨询客户数', en: 'Customers' });
const customerMessages = increment('customerMessages', 'customer_msg_cnt', {
  zh: '咨询消息总数',
  en: 'Customer messages',
});
const upgraded = distinct('upgradedCustomers', 'upgrade_service_customer_cnt', {
  zh: '升级服务客户数',
  en: 'Upgraded customers',
});
const rejected = distinct('rejectedCustomers', 'msg_rejected_customer_cnt', {
  zh: '被拒收消息的客户数',
  en: 'Rejected customers',
});

export const kfAccounts: Dataset = {
  id: 'kfAccounts',
  vendor: 'wecom',
  api: 'kf/get_corp_statistic',
  doc: '95489',
  title: { zh: '微信客服 · 客服账号', en: 'Customer service by account' },
  shape: 'daily',
  subject: 'kfAccount',
  filters: [],
  metrics: [
    sessions,
    customers,
    customerMessages,
    upgraded,
    increment('aiSessions', 'ai_session_reply_cnt', { zh: '智能回复会话数', en: 'AI-replied sessions' }),
    rate('aiTransferRate', 'ai_transfer_rate', { zh: '转人工率', en: 'Transfer-to-human rate' }),
    rate('aiKnowledgeHitRate', 'ai_knowledge_hit_rate', { zh: '知识命中率', en: 'Knowledge hit rate' }),
    rejected,
  ],
  window,
  archived: true,
};

export const kfServicers: Dataset = {
  id: 'kfServicers',
  vendor: 'wecom',
  api: 'kf/get_servicer_statistic',
  doc: '95490',
  title: { zh: '微信客服 · 接待人员', en: 'Customer service by servicer' },
  shape: 'daily',
  subject: 'kfServicer',
  filters: [],
  metrics: [
    sessions,
    customers,
    customerMessages,
    rate('replyRate', 'reply_rate', { zh: '人工回复率', en: 'Reply rate' }),
    average(
      'firstReplySeconds',
      'first_reply_average_sec',
      { zh: '平均首次响应时长', en: 'Average first response' },
      'duration',
    ),
    increment('surveys', 'satisfaction_investgate_cnt', { zh: '满意度评价发送数', en: 'Surveys sent' }),
    rate('surveyParticipation', 'satisfaction_participation_rate', {
      zh: '满意度参评率',
      en: 'Survey participation',
    }),
    rate('satisfiedRate', 'satisfied_rate', { zh: '“满意”评价占比', en: 'Satisfied' }),
    rate('middlingRate', 'middling_rate', { zh: '“一般”评价占比', en: 'Middling' }),
    rate('dissatisfiedRate', 'dissatisfied_rate', { zh: '“不满意”评价占比', en: 'Dissatisfied' }),
    upgraded,
    increment('memberInvites', 'upgrade_service_member_invite_cnt', {
      zh: '专员服务邀请数',
      en: 'Specialist invitations',
    }),
    distinct('memberCustomers', 'upgrade_service_member_customer_cnt', {
      zh: '添加专员的客户数',
      en: 'Customers with a specialist',
    }),
    increment('groupInvites', 'upgrade_service_groupchat_invite_cnt', {
      zh: '客户群服务邀请数',
      en: 'Group invitations',
    }),
    distinct('groupCustomers', 'upgrade_service_groupchat_customer_cnt', {
      zh: '加入客户群的客户数',
      en: 'Customers who joined a group',
    }),
    rejected,
  ],
  window,
  archived: true,
};
