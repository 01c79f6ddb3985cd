import { Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../components/Panel';
import { useErrorToast } from '../../components/useErrorToast';
import { useAppState } from '../../state/AppState';
import { useSaveSettings } from '../../state/useSaveSettings';
import { SettingLine } from './SettingLine';

/** Whether the app works on without its window. */
export function BackgroundSettings() {
  const { t } = useTranslation('settings');
  const { settings, canStartWithSystem } = useAppState();
  const { startWithSystem, stayInTray } = settings;
  const save = useSaveSettings();
  useErrorToast(save.error);
  return (
    <Panel title={t('background')} inset="flush">
      <SettingLine
        of="startWithSystem"
        name={t('startWithSystem')}
        hint={canStartWithSystem ? t('startWithSystemText') : t('startWithSystemUnsupported')}
      >
        {(fixed) => (
          <Switch
            aria-label={t('startWithSystem')}
            checked={startWithSystem}
            // What was switched on elsewhere can always be switched off.
            disabled={fixed || (!canStartWithSystem && !startWithSystem)}
            loading={save.busy}
            onChange={(on) => void save.run({ startWithSystem: on })}
          />
        )}
      </SettingLine>
      <SettingLine of="stayInTray" name={t('stayInTray')} hint={t('stayInTrayText')}>
        {(fixed) => (
          <Switch
            disabled={fixed}
            aria-label={t('stayInTray')}
            checked={stayInTray}
            loading={save.busy}
            onChange={(on) => void save.run({ stayInTray: on })}
          />
        )}
      </SettingLine>
    </Panel>
  );
}
