import type { Dataset } from './dataset';
import { score } from './metric';
import { daily } from './sobot-windows';

export const sobotQuality: Dataset = {
  id: 'sobotQuality',
  vendor: 'sobot',
  api: 'api/wb/5/data/quality_result',
  doc: '2.8',
  title: { zh: '在线质检结果', en: 'Quality checks' },
  shape: 'records',
  subject: 'agent',
  filters: [],
  metrics: [
    score('totalScore', 'total_score', { zh: '质检方案满分', en: 'Full marks of the scheme' }),
    score('standardTotal', 'standard_total_score', { zh: '质检标准分满分', en: 'Full standard marks' }),
    score('bonusTotal', 'add_total_score', { zh: '质检加分项满分', en: 'Full bonus marks' }),
    score('penaltyTotal', 'minus_total_score', { zh: '质检减分项满分', en: 'Full penalty marks' }),
    score('qualityScore', 'quality_score', { zh: '质检得分', en: 'Score' }),
    score('standardScore', 'standard_quality_score', { zh: '质检标准分得分', en: 'Standard score' }),
    score('bonusScore', 'add_quality_score', { zh: '质检加分项得分', en: 'Bonus' }),
    score('penaltyScore', 'minus_quality_score', { zh: '质检减分项得分', en: 'Penalty' }),
  ],
  window: daily,
  archived: true,
};
