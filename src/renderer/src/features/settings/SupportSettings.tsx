import { FolderOpenOutlined } from '@ant-design/icons';
import { Button, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../components/Panel';
import { useErrorToast } from '../../components/useErrorToast';
import { useCall } from '../../lib/useCall';
import { useSettings } from '../../state/AppState';
import { useSaveSettings } from '../../state/useSaveSettings';
import { Line } from './Line';
import { LogExport } from './LogExport';
import { SettingLine } from './SettingLine';

const LEVELS = ['debug', 'info', 'warn'] as const;

/** What the log tells, and where it is. */
export function SupportSettings() {
  const { t } = useTranslation('settings');
  const { logLevel } = useSettings();
  const save = useSaveSettings();
  const openLogs = useCall('app.openLogFolder');
  useErrorToast(save.error, openLogs.error);
  return (
    <Panel title={t('support')} inset="flush">
      <SettingLine of="logLevel" name={t('logLevel')} hint={t(`logLevelText.${logLevel}`)}>
        {(fixed) => (
          <Segmented
            aria-label={t('logLevel')}
            disabled={fixed}
            value={logLevel}
            options={LEVELS.map((value) => ({ value, label: t(`logLevels.${value}`) }))}
            onChange={(value) => void save.run({ logLevel: value })}
          />
        )}
      </SettingLine>
      <Line name={t('logs')} hint={t('logsText')}>
        <Button icon={<FolderOpenOutlined aria-hidden="true" />} onClick={() => void openLogs.run()}>
          {t('openLogs')}
        </Button>
      </Line>
      <LogExport />
    </Panel>
  );
}
