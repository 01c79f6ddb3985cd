import { CopyOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOffer } from '../../commands/offers';
import { Panel } from '../../components/Panel';
import { useLanguage } from '../../i18n/useLanguage';
import { errorText } from '../../lib/errorText';
import { useCopy } from '../../lib/useCopy';
import { useAppState } from '../../state/AppState';
import { Licences } from './Licences';
import { Line } from './Line';

/** The systems as their makers write them, by how Node names them. */
const SYSTEMS: Readonly<Record<string, string>> = { win32: 'Windows', darwin: 'macOS', linux: 'Linux' };

/** What runs here, and under which licences. */
export function AboutSettings() {
  const { t } = useTranslation(['settings', 'common']);
  const { version, electron, platform, keychain } = useAppState();
  const system = SYSTEMS[platform] ?? platform;
  const { copied, copy } = useCopy();
  const shown = useLanguage();
  const [reading, setReading] = useState(false);
  useOffer('licences', () => setReading(true));
  return (
    <Panel
      title={t('about')}
      inset="flush"
      actions={
        <Button
          size="small"
          icon={<CopyOutlined aria-hidden="true" />}
          onClick={() => copy(`Handover ${version}, Electron ${electron}, ${system}`)}
        >
          {copied ? t('common:copied') : t('copyVersions')}
        </Button>
      }
    >
      <Line name={t('version')}>{version}</Line>
      <Line name={t('runtime')}>{electron}</Line>
      <Line name={t('platform')}>{system}</Line>
      <Line
        name={t('keychain')}
        {...(keychain.error === null ? {} : { hint: errorText(keychain.error, shown).sentence })}
      >
        {keychain.state === 'ok' ? t('keychainOk') : t('keychainMemory')}
      </Line>
      <Line name={t('licences.title')} hint={t('licences.hint')}>
        <Button onClick={() => setReading(true)}>{t('licences.open')}</Button>
      </Line>
      {reading && <Licences onClose={() => setReading(false)} />}
    </Panel>
  );
}
