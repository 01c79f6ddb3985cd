import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { HelpLink } from '../../components/HelpLink';
import { Panel } from '../../components/Panel';
import { useErrorToast } from '../../components/useErrorToast';
import { useSettings } from '../../state/AppState';
import { useSaveSettings } from '../../state/useSaveSettings';
import { SettingLine } from './SettingLine';
import { UpdateState } from './UpdateState';

const MODES = ['off', 'ask', 'auto'] as const;

/** Whether newer versions are looked for, and the one that there is. */
export function UpdateSettings() {
  const { t } = useTranslation(['updates', 'settings']);
  const { updates: mode } = useSettings();
  const save = useSaveSettings();
  useErrorToast(save.error);
  return (
    <Panel title={t('settings:updates')} aside={<HelpLink page="updates" />} inset="flush">
      <SettingLine of="updates" name={t('mode')} hint={t(`modeText.${mode}`)}>
        {(fixed) => (
          <Segmented
            aria-label={t('mode')}
            disabled={fixed}
            value={mode}
            options={MODES.map((value) => ({ value, label: t(`modes.${value}`) }))}
            onChange={(value) => void save.run({ updates: value })}
          />
        )}
      </SettingLine>
      <UpdateState />
    </Panel>
  );
}
