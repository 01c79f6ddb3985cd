import type { Dataset } from './dataset';
import { average, increment, rate } from './metric';
import { daily, hourly } from './sobot-windows';

export const sobotRobotSessions: Dataset = {
  id: 'sobotRobotSessions',
  vendor: 'sobot',
  api: 'api/wb/5/data/robot_session',
  doc: '2.2',
  title: { zh: '机器人会话', en: 'Robot sessions' },
  shape: 'range',
  subject: 'company',
  filters: [],
  metrics: [
    increment('consultSessions', 'consult_session', { zh: '机器人咨询会话', en: 'Robot sessions' }),
    increment('validSessions', 'valid_session', { zh: '机器人有效会话', en: 'Valid robot sessions' }),
    increment('invalidSessions', 'invalid_session', { zh: '机器人无效会话', en: 'Invalid robot sessions' }),
    rate('validReceptionRate', 'valid_reception_rate', { zh: '有效接待率', en: 'Valid reception rate' }),
    increment('selfReceptionSessions', 'self_reception_session', {
      zh: '机器人独立接待会话',
      en: 'Handled by the robot alone',
    }),
    rate('selfReceptionRate', 'self_reception_rate', { zh: '独立接待率', en: 'Robot-alone rate' }),
    increment('toHumanSessions', 'to_human_session', { zh: '转人工会话', en: 'Passed to an agent' }),
    rate('toHumanRate', 'to_human_session_rate', { zh: '转人工会话率', en: 'Passed-to-agent rate' }),
    average(
      'averageDuration',
      'avg_session_duration',
      { zh: '平均会话时长', en: 'Average session duration' },
      'duration',
    ),
  ],
  window: hourly,
  archived: false,
};

export const sobotRobotSatisfaction: Dataset = {
  id: 'sobotRobotSatisfaction',
  vendor: 'sobot',
  api: 'api/wb/5/data/robot_satisfaction',
  doc: '2.3',
  title: { zh: '机器人满意度', en: 'Robot satisfaction' },
  shape: 'range',
  subject: 'company',
  filters: [],
  metrics: [
    increment('validSessions', 'effect_session_count', {
      zh: '机器人有效会话总数',
      en: 'Valid robot sessions',
    }),
    increment('ratings', 'total_times', { zh: '已评价总数', en: 'Ratings' }),
    rate('ratedRate', 'comment_rate', { zh: '参评率', en: 'Rated share' }),
    increment('solved', 'solved', { zh: '已解决数', en: 'Solved' }),
    increment('notSolved', 'not_solved', { zh: '未解决数', en: 'Not solved' }),
    rate('solvedRate', 'resolution_rate', { zh: '已解决率', en: 'Solved rate' }),
  ],
  window: daily,
  archived: false,
};
