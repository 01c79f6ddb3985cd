import { FolderOpenOutlined } from '@ant-design/icons';
import { Button, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { Page } from '../../components/Page';
import { Panel } from '../../components/Panel';
import { useErrorToast } from '../../components/useErrorToast';
import { useCall } from '../../lib/useCall';
import { useAppState } from '../../state/AppState';
import { useSaveSettings } from '../../state/useSaveSettings';
import { AboutSettings } from './AboutSettings';
import { BackgroundSettings } from './BackgroundSettings';
import { Line } from './Line';
import styles from './settings.module.css';
import { TransferSettings } from './TransferSettings';

const LANGUAGES = ['system', 'zh-CN', 'en'] as const;
const THEMES = ['system', 'light', 'dark'] as const;
const DENSITIES = ['comfortable', 'compact'] as const;

/** Look, rules of transfers, log and versions. */
export function SettingsScreen() {
  const { t } = useTranslation(['settings', 'frame']);
  const { settings } = useAppState();
  const save = useSaveSettings();
  const openLogs = useCall('app.openLogFolder');
  useErrorToast(save.error, openLogs.error);
  const { language, theme, density } = settings;
  return (
    <Page title={t('frame:screens.settings')}>
      <div className={styles['settings']}>
        <Panel title={t('look')} inset="flush">
          <Line name={t('language')}>
            <Segmented
              aria-label={t('language')}
              value={language}
              options={LANGUAGES.map((value) => ({ value, label: t(`languages.${value}`) }))}
              onChange={(value) => void save.run({ language: value })}
            />
          </Line>
          <Line name={t('theme')}>
            <Segmented
              aria-label={t('theme')}
              value={theme}
              options={THEMES.map((value) => ({ value, label: t(`themes.${value}`) }))}
              onChange={(value) => void save.run({ theme: value })}
            />
          </Line>
          <Line name={t('density')}>
            <Segmented
              aria-label={t('density')}
              value={density}
              options={DENSITIES.map((value) => ({ value, label: t(`densities.${value}`) }))}
              onChange={(value) => void save.run({ density: value })}
            />
          </Line>
        </Panel>
        <TransferSettings />
        <BackgroundSettings />
        <Panel title={t('support')} inset="flush">
          <Line name={t('logs')} hint={t('logsText')}>
            <Button icon={<FolderOpenOutlined aria-hidden="true" />} onClick={() => void openLogs.run()}>
              {t('openLogs')}
            </Button>
          </Line>
        </Panel>
        <AboutSettings />
      </div>
    </Page>
  );
}
