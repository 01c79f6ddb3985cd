import { InputNumber, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../components/Panel';
import { useErrorToast } from '../../components/useErrorToast';
import { useSettings } from '../../state/AppState';
import { useSaveSettings } from '../../state/useSaveSettings';
import { SettingLine } from './SettingLine';
import styles from './settings.module.css';

const SCOPES = ['owner', 'pair'] as const;
/** The largest number that the setting takes. */
const MOST_GROUPS = 100_000;

/** When a hand-over asks for its number, and how the vendor's daily limit is read. */
export function TransferSettings() {
  const { t } = useTranslation('settings');
  const { confirmAbove, dailyLimitScope } = useSettings();
  const save = useSaveSettings();
  useErrorToast(save.error);
  const [typed, setTyped] = useState<number | null>(null);
  const keep = async (): Promise<void> => {
    if (typed !== null && typed !== confirmAbove) await save.run({ confirmAbove: typed });
    setTyped(null);
  };
  return (
    <Panel title={t('transfers')} inset="flush">
      <SettingLine of="confirmAbove" name={t('confirmAbove')} hint={t('confirmAboveText')}>
        {(fixed) => (
          <InputNumber
            disabled={fixed}
            aria-label={t('confirmAbove')}
            min={0}
            max={MOST_GROUPS}
            precision={0}
            className={styles['amount'] ?? ''}
            suffix={t('confirmAboveUnit')}
            value={typed ?? confirmAbove}
            onChange={setTyped}
            onBlur={() => void keep()}
            onPressEnter={() => void keep()}
          />
        )}
      </SettingLine>
      <SettingLine of="dailyLimitScope" name={t('dailyLimit')} hint={t(`dailyLimitText.${dailyLimitScope}`)}>
        {(fixed) => (
          <Segmented
            disabled={fixed}
            aria-label={t('dailyLimit')}
            value={dailyLimitScope}
            options={SCOPES.map((value) => ({ value, label: t(`dailyLimits.${value}`) }))}
            onChange={(value) => void save.run({ dailyLimitScope: value })}
          />
        )}
      </SettingLine>
    </Panel>
  );
}
