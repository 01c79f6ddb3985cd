import {
  ApiOutlined,
  AuditOutlined,
  BarChartOutlined,
  ContactsOutlined,
  DashboardOutlined,
  QrcodeOutlined,
  SettingOutlined,
  SwapOutlined,
  TeamOutlined,
  UnorderedListOutlined,
} from '@ant-design/icons';
import { Tooltip } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ariaKeys, keyText } from '../commands/keys';
import { screenShortcut } from '../commands/screens';
import { tourTarget } from '../features/tour/targets';
import { useMediaQuery } from '../lib/useMediaQuery';
import { isActive, useJobs } from '../state/jobs';
import { SCREENS, useRouter, type Screen } from '../stores/router';
import styles from './Rail.module.css';

const ICONS: Readonly<Record<Screen, ReactNode>> = {
  overview: <DashboardOutlined aria-hidden="true" />,
  groups: <TeamOutlined aria-hidden="true" />,
  transfers: <SwapOutlined aria-hidden="true" />,
  joinWays: <QrcodeOutlined aria-hidden="true" />,
  people: <ContactsOutlined aria-hidden="true" />,
  statistics: <BarChartOutlined aria-hidden="true" />,
  jobs: <UnorderedListOutlined aria-hidden="true" />,
  audit: <AuditOutlined aria-hidden="true" />,
  connections: <ApiOutlined aria-hidden="true" />,
  settings: <SettingOutlined aria-hidden="true" />,
};

/** The screens, one click or one key away. */
export function Rail() {
  const { t } = useTranslation(['frame', 'jobs']);
  const { route, go } = useRouter();
  const narrow = useMediaQuery('(max-width: 1099px)');
  const active = useJobs().filter(isActive).length;
  return (
    <nav className={styles['rail']} aria-label={t('navigation')} data-narrow={narrow}>
      {SCREENS.map((screen, index) => {
        const name = t(`screens.${screen}`);
        const count = screen === 'jobs' ? active : 0;
        const hint = t('shortcut', { name, key: keyText(screenShortcut(index)) });
        return (
          <Tooltip key={screen} title={narrow ? hint : ''} placement="right">
            <button
              type="button"
              className={styles['item']}
              {...tourTarget(`rail-${screen}`)}
              aria-current={route.screen === screen ? 'page' : undefined}
              aria-keyshortcuts={ariaKeys(screenShortcut(index))}
              onClick={() => go({ screen })}
            >
              <span className={styles['icon']} aria-hidden="true">
                {ICONS[screen]}
              </span>
              <span className={styles['name']}>{name}</span>
              {count > 0 && (
                <span className={styles['count']} role="status" aria-label={t('jobs:active', { count })}>
                  {count}
                </span>
              )}
            </button>
          </Tooltip>
        );
      })}
    </nav>
  );
}
