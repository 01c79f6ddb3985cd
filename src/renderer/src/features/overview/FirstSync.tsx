import { CloudDownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Connection } from '@shared/contract/connections';
import type { GroupsOverview } from '@shared/contract/groups';
import { EmptyState } from '../../components/EmptyState';
import { JobActions } from '../../components/job/JobActions';
import { JobBar } from '../../components/job/JobBar';
import { useJobWords } from '../../components/job/useJobWords';
import { Panel } from '../../components/Panel';
import { go } from '../../stores/router';
import { tourTarget } from '../tour/targets';
import { Figures } from './Figures';
import styles from './FirstSync.module.css';
import { Leavers } from './Leavers';
import { useSync } from '../../state/useSync';

/** Before the first complete sync: how to start it, and how far it is. */
export function FirstSync({ connection, overview }: { connection: Connection; overview: GroupsOverview }) {
  const { t } = useTranslation('overview');
  const { job, starting, start } = useSync(connection);
  const words = useJobWords();
  const browse = overview.total > 0 && (
    <Button type="link" onClick={() => go({ screen: 'groups' })}>
      {t('first.browse')}
    </Button>
  );
  const known = overview.total > 0 && (
    <>
      <Figures overview={overview} />
      {overview.leavers.length > 0 && <Leavers connectionId={connection.id} known={overview.leavers} />}
    </>
  );
  if (job === undefined && overview.total > 0) {
    return (
      <>
        <Panel title={t('first.brokenTitle')} actions={browse}>
          <div className={styles['broken']}>
            <p>{t('first.brokenText', { count: overview.unloaded })}</p>
            <Button type="primary" loading={starting} {...tourTarget('sync')} onClick={() => start()}>
              {t('first.again')}
            </Button>
          </div>
        </Panel>
        {known}
      </>
    );
  }
  if (job === undefined) {
    return (
      <EmptyState
        icon={<CloudDownloadOutlined aria-hidden="true" />}
        title={t('first.title')}
        text={t('first.text')}
        action={
          <Button type="primary" loading={starting} {...tourTarget('sync')} onClick={() => start()}>
            {t('first.action')}
          </Button>
        }
        help="overview"
      />
    );
  }
  const { title, sentence, progress, pace } = words(job);
  return (
    <>
      <Panel
        title={t('first.runningTitle')}
        aside={t('first.runningText')}
        actions={
          <>
            {browse}
            <JobActions job={job} />
          </>
        }
      >
        <div className={styles['progress']}>
          <JobBar job={job} label={title} />
          <div className={styles['line']}>
            <span>{sentence}</span>
            <span>{progress}</span>
            <span className={styles['pace']}>{pace}</span>
          </div>
        </div>
      </Panel>
      {known}
    </>
  );
}
