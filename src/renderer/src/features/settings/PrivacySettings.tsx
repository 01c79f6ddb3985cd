import { Button, InputNumber } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOffer } from '../../commands/offers';
import { Panel } from '../../components/Panel';
import { useErrorToast } from '../../components/useErrorToast';
import { visibleText } from '../../lib/visibleText';
import { useActiveConnection, useSettings } from '../../state/AppState';
import { useSaveSettings } from '../../state/useSaveSettings';
import { EraseDialog } from './EraseDialog';
import { Line } from './Line';
import { SettingLine } from './SettingLine';
import styles from './settings.module.css';

/** The largest number that the setting takes. */
const MOST_DAYS = 3650;

/** How long it is kept who the members of groups are, and how it is erased at once. */
export function PrivacySettings() {
  const { t } = useTranslation(['safety', 'settings']);
  const { memberDays } = useSettings();
  const connection = useActiveConnection();
  const save = useSaveSettings();
  useErrorToast(save.error);
  const [typed, setTyped] = useState<number | null>(null);
  const [erasing, setErasing] = useState(false);
  useOffer('eraseMembers', () => setErasing(true));
  const keep = async (): Promise<void> => {
    if (typed !== null && typed !== memberDays) await save.run({ memberDays: typed });
    setTyped(null);
  };
  return (
    <Panel title={t('settings:privacy')} inset="flush">
      <SettingLine of="memberDays" name={t('keep')} hint={t('keepText')}>
        {(fixed) => (
          <InputNumber
            aria-label={t('keep')}
            disabled={fixed}
            min={0}
            max={MOST_DAYS}
            precision={0}
            className={styles['amount'] ?? ''}
            suffix={t('keepUnit')}
            value={typed ?? memberDays}
            onChange={setTyped}
            onBlur={() => void keep()}
            onPressEnter={() => void keep()}
          />
        )}
      </SettingLine>
      <Line
        name={t('erase')}
        hint={connection === null ? t('eraseNone') : t('eraseText', { name: visibleText(connection.name) })}
      >
        <Button danger disabled={connection === null} onClick={() => setErasing(true)}>
          {t('eraseAction')}
        </Button>
      </Line>
      {erasing && connection !== null && (
        <EraseDialog connection={connection} onClose={() => setErasing(false)} />
      )}
    </Panel>
  );
}
