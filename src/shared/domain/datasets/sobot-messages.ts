import type { Dataset } from './dataset';
import { average, increment, rate } from './metric';
import { daily } from './sobot-windows';

export const sobotCustomerSessions: Dataset = {
  id: 'sobotCustomerSessions',
  vendor: 'sobot',
  api: 'api/wb/5/data/customer_session',
  doc: '2.6',
  title: { zh: '客户会话', en: 'Customer sessions' },
  shape: 'range',
  subject: 'company',
  filters: [],
  metrics: [
    increment('consultSessions', 'total_consult_session', { zh: '总咨询会话', en: 'Sessions' }),
    increment('validSessions', 'total_valid_session', { zh: '总有效会话', en: 'Valid sessions' }),
    rate('validRate', 'total_valid_session_rate', { zh: '总有效会话率', en: 'Valid session rate' }),
    average(
      'averageReception',
      'avg_session_duration',
      { zh: '平均总会话接待时长', en: 'Average reception duration' },
      'duration',
    ),
    average(
      'averageDuration',
      'avg_total_session_duration',
      { zh: '平均总会话时长', en: 'Average session duration' },
      'duration',
    ),
    increment('invalidSessions', 'total_invalid_session', { zh: '总无效会话', en: 'Invalid sessions' }),
  ],
  window: daily,
  archived: false,
};

export const sobotMessages: Dataset = {
  id: 'sobotMessages',
  vendor: 'sobot',
  api: 'api/wb/5/data/message_stats',
  doc: '2.7',
  title: { zh: '会话消息', en: 'Messages' },
  shape: 'range',
  subject: 'company',
  filters: [],
  metrics: [
    increment('messages', 'total_message', { zh: '总会话消息数', en: 'Messages' }),
    increment('robotMessages', 'robot_message', { zh: '机器人消息数', en: 'Robot messages' }),
    increment('customerMessages', 'total_customer_message', {
      zh: '客户消息数（合计）',
      en: 'Customer messages, all',
    }),
    increment('agentMessages', 'service_message', { zh: '客服消息数', en: 'Agent messages' }),
    average(
      'averageMessages',
      'avg_message',
      { zh: '平均每会话消息数（合计）', en: 'Messages per session, all' },
      'decimal',
    ),
    average(
      'averageCustomerMessages',
      'avg_customer_message',
      { zh: '平均每会话客户消息数（合计）', en: 'Customer messages per session, all' },
      'decimal',
    ),
    average(
      'averageAgentMessages',
      'avg_service_messge',
      { zh: '平均每会话客服消息数（合计）', en: 'Agent messages per session, all' },
      'decimal',
    ),
    increment('toRobot', 'customer_to_robot_message', {
      zh: '客户消息数（发给机器人）',
      en: 'Customer messages to the robot',
    }),
    average(
      'robotAverageMessages',
      'robot_avg_message',
      { zh: '平均每会话消息数（机器人）', en: 'Messages per robot session' },
      'decimal',
    ),
    average(
      'robotAverageCustomerMessages',
      'robot_avg_customer_message',
      { zh: '平均每会话客户消息数（机器人）', en: 'Customer messages per robot session' },
      'decimal',
    ),
    increment('humanMessages', 'total_human_message', { zh: '总人工会话消息数', en: 'Messages with agents' }),
    increment('toAgents', 'customer_to_service_message', {
      zh: '客户消息数（发给客服）',
      en: 'Customer messages to agents',
    }),
    rate('answerRatio', 'answer_than', { zh: '答问比', en: 'Answer ratio' }),
    average(
      'humanAverageMessages',
      'human_avg_message',
      { zh: '平均每会话消息数（人工）', en: 'Messages per agent session' },
      'decimal',
    ),
    average(
      'humanAverageCustomerMessages',
      'human_avg_customer_message',
      { zh: '平均每会话客户消息数（人工）', en: 'Customer messages per agent session' },
      'decimal',
    ),
    average(
      'humanAverageAgentMessages',
      'human_avg_service_message',
      { zh: '平均每会话客服消息数（人工）', en: 'Agent messages per agent session' },
      'decimal',
    ),
    increment('agentWords', 'service_word', { zh: '客服字数', en: 'Words of agents' }),
    average(
      'averageAgentWords',
      'avg_service_word',
      { zh: '平均每会话客服字数', en: 'Words of agents per session' },
      'decimal',
    ),
    increment('offlineMessages', 'service_offline_num', { zh: '客服离线消息数', en: 'Offline messages' }),
  ],
  window: daily,
  archived: false,
};
