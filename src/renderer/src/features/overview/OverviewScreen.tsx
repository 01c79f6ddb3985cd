import { useTranslation } from 'react-i18next';
import { Bones } from '../../components/Bones';
import { ErrorNote } from '../../components/ErrorNote';
import { FailedSync } from '../../components/job/FailedSync';
import { Page } from '../../components/Page';
import { RetryButton } from '../../components/RetryButton';
import { useQuery } from '../../lib/useQuery';
import { useActiveConnection } from '../../state/AppState';
import { TakeUpTour } from '../tour/TakeUpTour';
import { Figures } from './Figures';
import { FirstSync } from './FirstSync';
import { Leavers } from './Leavers';
import { Morning } from './Morning';
import { NextStep } from './NextStep';
import styles from './OverviewScreen.module.css';
import { StatisticsOverview } from './StatisticsOverview';
import { SyncPanel } from './SyncPanel';
import { WorkPanel } from './WorkPanel';

const TOPICS = ['groups.changed', 'people.changed'] as const;

/** The numbers that matter for the active connection, and what to do next. */
export function OverviewScreen() {
  const { t } = useTranslation('frame');
  const connection = useActiveConnection();
  const { data, error, refetch } = useQuery('groups.overview', [{ connectionId: connection?.id ?? '' }], {
    topics: TOPICS,
    enabled: connection?.vendor === 'wecom',
  });
  if (connection === null) return null;
  if (connection.vendor !== 'wecom') {
    return (
      <Page title={t('screens.overview')}>
        <div className={styles['overview']}>
          <StatisticsOverview connection={connection} />
        </div>
      </Page>
    );
  }
  return (
    <Page title={t('screens.overview')} actions={<TakeUpTour />}>
      <div className={styles['overview']}>
        <FailedSync connection={connection} />
        {data === undefined && error === undefined && <Bones rows={8} />}
        {error !== undefined && <ErrorNote error={error} action={<RetryButton onClick={refetch} />} />}
        {data !== undefined && data.syncedAt === null && (
          <FirstSync connection={connection} overview={data} />
        )}
        {data !== undefined && data.syncedAt !== null && (
          <>
            <NextStep connection={connection} overview={data} />
            <Figures overview={data} />
            <Morning connection={connection} />
            <div className={styles['columns']}>
              <Leavers connectionId={connection.id} known={data.leavers} />
              <div className={styles['side']}>
                <SyncPanel connection={connection} overview={data} />
                <WorkPanel connection={connection} />
              </div>
            </div>
          </>
        )}
      </div>
    </Page>
  );
}
