import { Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  checkAppProxy,
  checkNetwork,
  checkPac,
  type NetworkSettings as Network,
} from '@shared/domain/network-settings';
import { Panel } from '../../components/Panel';
import { useErrorToast } from '../../components/useErrorToast';
import { useSettings } from '../../state/AppState';
import { useSaveSettings } from '../../state/useSaveSettings';
import { AddressLine } from './AddressLine';
import { AuthoritiesLine } from './AuthoritiesLine';
import { SettingLine } from './SettingLine';

type Mode = Network['proxyMode'];
const MODES: readonly Mode[] = ['system', 'direct', 'manual', 'pac'];

/** How vendors are reached, and whom the app believes besides the system's authorities. */
export function NetworkSettings() {
  const { t } = useTranslation('settings');
  const { proxyMode, proxyUrl, pacUrl } = useSettings();
  const save = useSaveSettings();
  useErrorToast(save.error);
  /** A mode that was chosen and still lacks its address; the former one stays meanwhile. */
  const [wanted, setWanted] = useState<Mode | null>(null);
  const mode = wanted ?? proxyMode;
  const choose = (chosen: Mode): void => {
    const usable = checkNetwork({ proxyMode: chosen, proxyUrl, pacUrl }).ok;
    setWanted(usable || chosen === proxyMode ? null : chosen);
    if (usable && chosen !== proxyMode) void save.run({ proxyMode: chosen });
  };
  const keep = (address: Partial<Network>): void => {
    setWanted(null);
    void save.run({ ...address, ...(wanted === null ? {} : { proxyMode: wanted }) });
  };
  return (
    <Panel title={t('network')} inset="flush">
      <SettingLine of="proxyMode" name={t('proxyMode')} hint={t(`proxyModeText.${mode}`)}>
        {(fixed) => (
          <Segmented
            aria-label={t('proxyMode')}
            disabled={fixed}
            value={mode}
            options={MODES.map((value) => ({ value, label: t(`proxyModes.${value}`) }))}
            onChange={choose}
          />
        )}
      </SettingLine>
      {mode === 'manual' && (
        <AddressLine
          of="proxyUrl"
          value={proxyUrl}
          wanted={wanted === 'manual'}
          check={checkAppProxy}
          onSave={(address) => keep({ proxyUrl: address })}
        />
      )}
      {mode === 'pac' && (
        <AddressLine
          of="pacUrl"
          value={pacUrl}
          wanted={wanted === 'pac'}
          check={checkPac}
          onSave={(address) => keep({ pacUrl: address })}
        />
      )}
      <AuthoritiesLine />
    </Panel>
  );
}
