import { ArrowRightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Connection } from '@shared/contract/connections';
import { ErrorNote } from '../../components/ErrorNote';
import { Panel } from '../../components/Panel';
import { go } from '../../stores/router';
import { Morning } from './Morning';
import styles from './NextStep.module.css';
import { WorkPanel } from './WorkPanel';

/** The overview of a connection that gives statistics only: what it needs, where they are, what runs. */
export function StatisticsOverview({ connection }: { connection: Connection }) {
  const { t } = useTranslation(['overview', 'common']);
  const { id, vendor, secret, reachability } = connection;
  const name = t(`common:vendor.${vendor}`);
  const broken = secret === 'missing' || reachability.state === 'refused';
  const text = broken
    ? t(secret === 'missing' ? 'statistics.noSecret' : 'statistics.refused', { vendor: name })
    : t(`statistics.text.${vendor}`);
  return (
    <>
      <section className={styles['step']} aria-label={t('next.title')}>
        <p className={styles['text']}>{text}</p>
        <Button
          type="primary"
          icon={<ArrowRightOutlined aria-hidden="true" />}
          iconPlacement="end"
          onClick={() => go(broken ? { screen: 'connections', edit: { id } } : { screen: 'statistics' })}
        >
          {t(broken ? 'statistics.repair' : 'statistics.open')}
        </Button>
      </section>
      {reachability.error !== undefined && (
        <Panel title={t('statistics.access')}>
          <ErrorNote error={reachability.error} look="bare" />
        </Panel>
      )}
      <Morning connection={connection} />
      <WorkPanel connection={connection} />
    </>
  );
}
