import { DownOutlined, PlusOutlined, SettingOutlined } from '@ant-design/icons';
import { Dropdown, type MenuProps } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Connection } from '@shared/contract/connections';
import { VENDORS } from '@shared/domain/vendor';
import { ConnectionDot } from '../components/ConnectionDot';
import { VisuallyHidden } from '../components/VisuallyHidden';
import { visibleText } from '../lib/visibleText';
import { useActiveConnection, useConnections } from '../state/AppState';
import { useSaveSettings } from '../state/useSaveSettings';
import { go } from '../stores/router';
import styles from './TopBar.module.css';

/** The active connection, and the way to another. */
export function ConnectionSwitcher() {
  const { t } = useTranslation(['frame', 'common']);
  const active = useActiveConnection();
  const connections = useConnections();
  const save = useSaveSettings();
  if (active === null) return <span className={styles['switcher']}>{t('common:appName')}</span>;

  const groups = VENDORS.map((vendor) => ({
    type: 'group' as const,
    key: `/${vendor}`,
    label: t(`common:vendor.${vendor}`),
    children: connections
      .filter((connection) => connection.vendor === vendor)
      .map((connection) => ({ key: connection.id, label: <Choice connection={connection} /> })),
  })).filter(({ children }) => children.length > 0);
  const items: MenuProps['items'] = [
    // One vendor needs no heading.
    ...(groups.length > 1 ? groups : groups.flatMap(({ children }) => children)),
    { type: 'divider' },
    { key: '/add', icon: <PlusOutlined aria-hidden="true" />, label: t('connection.add') },
    { key: '/manage', icon: <SettingOutlined aria-hidden="true" />, label: t('connection.manage') },
  ];
  const choose = (key: string): void => {
    if (key === '/add') go({ screen: 'connections', edit: {} });
    else if (key === '/manage') go({ screen: 'connections' });
    else void save.run({ activeConnection: key });
  };
  return (
    <Dropdown
      trigger={['click']}
      menu={{ items, selectedKeys: [active.id], onClick: ({ key }) => choose(key) }}
    >
      <button type="button" className={styles['switcher']} aria-haspopup="menu">
        <VisuallyHidden>{t('connection.switch')}</VisuallyHidden>
        <Choice connection={active} />
        <DownOutlined className={styles['chevron']} aria-hidden="true" />
      </button>
    </Dropdown>
  );
}

function Choice({ connection }: { connection: Connection }) {
  const { t } = useTranslation('frame');
  return (
    <span className={styles['choice']}>
      <ConnectionDot color={connection.color} />
      <span className={styles['name']}>{visibleText(connection.name)}</span>
      {connection.practice && <span className={styles['badge']}>{t('connection.practice')}</span>}
      {connection.readOnly && <span className={styles['badge']}>{t('connection.readOnly')}</span>}
    </span>
  );
}
