import { PlusOutlined, ExperimentOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Page } from '../../components/Page';
import { useErrorToast } from '../../components/useErrorToast';
import { useCall } from '../../lib/useCall';
import { useActiveConnection, useConnections } from '../../state/AppState';
import { useRouter } from '../../stores/router';
import { ConnectionCard } from './ConnectionCard';
import { ConnectionDrawer } from './ConnectionDrawer';
import styles from './connections.module.css';

/** All connections: add, change, test, remove. */
export function ConnectionsScreen() {
  const { t } = useTranslation(['connections', 'frame']);
  const connections = useConnections();
  const active = useActiveConnection();
  const { route, go } = useRouter();
  const practice = useCall('practice.enter');
  useErrorToast(practice.error);
  const edit = route.screen === 'connections' ? route.edit : undefined;
  const edited = connections.find((item) => item.id === edit?.id);
  return (
    <Page
      title={t('frame:screens.connections')}
      aside={t('count', { count: connections.length })}
      actions={
        <>
          {connections.every((item) => !item.practice) && (
            <Button
              icon={<ExperimentOutlined aria-hidden="true" />}
              loading={practice.busy}
              onClick={() => void practice.run()}
            >
              {t('practice.enter')}
            </Button>
          )}
          <Button
            type="primary"
            icon={<PlusOutlined aria-hidden="true" />}
            onClick={() => go({ screen: 'connections', edit: {} })}
          >
            {t('add')}
          </Button>
        </>
      }
    >
      <ul className={styles['list']}>
        {connections.map((connection) => (
          <ConnectionCard key={connection.id} connection={connection} active={connection.id === active?.id} />
        ))}
      </ul>
      {edit !== undefined && (
        <ConnectionDrawer
          key={edit.id ?? ''}
          {...(edited === undefined ? {} : { connection: edited })}
          onClose={() => go({ screen: 'connections' })}
        />
      )}
    </Page>
  );
}
