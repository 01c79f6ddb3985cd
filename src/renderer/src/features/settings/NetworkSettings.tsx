import { Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  checkAppProxy,
  checkNetwork,
  checkPac,
  type NetworkSettings as Network,
} from '@shared/domain/network-settings';
import { HelpLink } from '../../components/HelpLink';
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
  const [keeping, setKeeping] = useState(false);
  const mode = wanted ?? proxyMode;
  const choose = (chosen: Mode): void => {
    const usable = checkNetwork({ proxyMode: chosen, proxyUrl, pacUrl }).ok;
    setWanted(usable || chosen === proxyMode ? null : chosen);
    // An address that is just being kept brings its mode along: the one chosen after it has the last word.
    if (usable && (chosen !== proxyMode || keeping)) void save.run({ proxyMode: chosen });
  };
  const keep = async (address: Partial<Network>): Promise<void> => {
    setKeeping(true);
    await save.run({ ...address, ...(wanted === null ? {} : { proxyMode: wanted }) });
    setKeeping(false);
    setWanted((now) => (now === wanted ? null : now));
  };
  return (
    <Panel title={t('network')} aside={<HelpLink page="network" />} inset="flush">
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
          onSave={(address) => void keep({ proxyUrl: address })}
        />
      )}
      {mode === 'pac' && (
        <AddressLine
          of="pacUrl"
          value={pacUrl}
          wanted={wanted === 'pac'}
          check={checkPac}
          onSave={(address) => void keep({ pacUrl: address })}
        />
      )}
      <AuthoritiesLine />
    </Panel>
  );
}
