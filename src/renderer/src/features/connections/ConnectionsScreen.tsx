import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Page } from '../../components/Page';
import { useActiveConnection, useConnections } from '../../state/AppState';
import { useRouter } from '../../stores/router';
import { DoctorPage } from '../doctor/DoctorPage';
import { AddPractice } from './AddPractice';
import { ConnectionCard } from './ConnectionCard';
import { ConnectionDrawer } from './ConnectionDrawer';
import styles from './connections.module.css';

/** All connections: add, change, test, remove. */
export function ConnectionsScreen() {
  const { t } = useTranslation(['connections', 'frame']);
  const connections = useConnections();
  const active = useActiveConnection();
  const { route, go } = useRouter();
  const edit = route.screen === 'connections' ? route.edit : undefined;
  const examined = connections.find(({ id }) => route.screen === 'connections' && id === route.doctor);
  const edited = connections.find((item) => item.id === edit?.id);
  if (examined !== undefined) return <DoctorPage key={examined.id} connection={examined} />;
  return (
    <Page
      title={t('frame:screens.connections')}
      aside={t('count', { count: connections.length })}
      actions={
        <>
          <AddPractice />
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
          {...(edit.vendor === undefined ? {} : { vendor: edit.vendor })}
          onClose={() => go({ screen: 'connections' })}
        />
      )}
    </Page>
  );
}
