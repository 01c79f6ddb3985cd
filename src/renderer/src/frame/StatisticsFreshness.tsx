import { BarChartOutlined, SyncOutlined } from '@ant-design/icons';
import { Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Connection } from '@shared/contract/connections';
import type { Losing } from '@shared/domain/statistics';
import { useQuery } from '../lib/useQuery';
import { useJobs } from '../state/jobs';
import { go } from '../stores/router';
import { archiveStanding } from './statisticsStanding';
import styles from './TopBar.module.css';

const TOPICS = ['statistics.changed'] as const;

/** How far the archived statistics go and what they lack: "统计至 11-20 · 2 处缺口". */
export function StatisticsFreshness({ connection }: { connection: Connection }) {
  const { t } = useTranslation('frame');
  const { data } = useQuery('statistics.archive', [{ connectionId: connection.id }], { topics: TOPICS });
  const filling = useJobs().some(
    ({ connectionId, kind, state }) =>
      connectionId === connection.id && kind === 'archive' && state === 'running',
  );
  const { last, gaps, losing } = archiveStanding(data?.datasets ?? []);
  // Before the first fill of a WeCom connection its groups say enough.
  if (data === undefined || (last === null && connection.vendor === 'wecom')) return null;
  const parts = [
    last === null ? t('fresh.noStatistics') : t('fresh.statistics', { day: last.slice(5) }),
    ...(gaps > 0 ? [t('fresh.gaps', { count: gaps })] : []),
    ...(filling ? [t('fresh.filling')] : []),
  ];
  return (
    <Tooltip title={losing === null ? t('fresh.open') : warning(losing)}>
      <button
        type="button"
        className={styles['ribbon']}
        data-losing={losing !== null}
        onClick={() => go({ screen: 'statistics' })}
      >
        {filling ? <SyncOutlined spin aria-hidden="true" /> : <BarChartOutlined aria-hidden="true" />}
        <span>{parts.join(' · ')}</span>
      </button>
    </Tooltip>
  );

  function warning({ days: count, inDays }: Losing): string {
    return inDays === 0 ? t('fresh.losingToday', { count }) : t('fresh.losing', { count, inDays });
  }
}
