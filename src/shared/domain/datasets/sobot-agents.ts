import type { Dataset } from './dataset';
import { average, increment, rate, timeSpent } from './metric';
import { daily, hourly } from './sobot-windows';

export const sobotServiceData: Dataset = {
  id: 'sobotServiceData',
  vendor: 'sobot',
  api: 'api/wb/5/data/get_service_data',
  doc: '2.11',
  title: { zh: '客服统计', en: 'Agents in skill groups' },
  shape: 'range',
  subject: 'agentInGroup',
  filters: ['skillGroup', 'agent'],
  metrics: [
    increment('validSessions', 'valid_session', { zh: '人工有效会话', en: 'Valid sessions' }),
    increment('validReceptions', 'valid_reception_session', {
      zh: '人工有效接待会话',
      en: 'Validly received sessions',
    }),
    increment('notReceived', 'not_reception_session', { zh: '人工未接待会话', en: 'Sessions not received' }),
    increment('invalidReceptions', 'invalid_reception_session', {
      zh: '人工无效接待会话',
      en: 'Invalidly received sessions',
    }),
    increment('transferredOut', 'transfer_out', { zh: '转出会话', en: 'Transferred out' }),
    increment('score5', 'score5', { zh: '5分数', en: 'Score 5' }),
    increment('score4', 'score4', { zh: '4分数', en: 'Score 4' }),
    increment('score3', 'score3', { zh: '3分数', en: 'Score 3' }),
    increment('score2', 'score2', { zh: '2分数', en: 'Score 2' }),
    increment('score1', 'score1', { zh: '1分数', en: 'Score 1' }),
    increment('ratings', 'total_times', { zh: '已评价总数', en: 'Ratings' }),
    rate('within30sRate', 'response_in30s_rate', { zh: '30s应答率', en: 'Answered within 30 s' }),
    average(
      'averageFirstResponse',
      'avg_first_response_time',
      { zh: '平均首次响应时长', en: 'Average first response' },
      'duration',
    ),
    rate('transferResponseRate', 'transfer_first_response_rate', {
      zh: '转接后首次响应率',
      en: 'Answered after transfer',
    }),
  ],
  window: hourly,
  archived: false,
};

export const sobotHumanDuration: Dataset = {
  id: 'sobotHumanDuration',
  vendor: 'sobot',
  api: 'api/wb/5/data/human_duration',
  doc: '2.12',
  title: { zh: '客服登录时长', en: 'Agents on duty' },
  shape: 'range',
  subject: 'agent',
  filters: ['skillGroup', 'agent'],
  metrics: [
    timeSpent('login', 'login_duration', { zh: '登录时长', en: 'Logged in' }),
    timeSpent('online', 'online_duration', { zh: '在线时长', en: 'Online' }),
    timeSpent('busy', 'busy_duration', { zh: '忙碌时长', en: 'Busy' }),
    timeSpent('training', 'train_duration', { zh: '培训时长', en: 'In training' }),
    timeSpent('meal', 'eat_duration', { zh: '用餐时长', en: 'At meals' }),
    timeSpent('meeting', 'meet_duration', { zh: '会议时长', en: 'In meetings' }),
    timeSpent('active', 'active_duration', { zh: '活动时长', en: 'In activities' }),
    timeSpent('rest', 'rest_duration', { zh: '小休时长', en: 'At rest' }),
  ],
  window: daily,
  archived: false,
};
