import { InputNumber, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../components/Panel';
import { useErrorToast } from '../../components/useErrorToast';
import { useSettings } from '../../state/AppState';
import { useSaveSettings } from '../../state/useSaveSettings';
import { Line } from './Line';

const SCOPES = ['owner', 'pair'] as const;
/** The largest number that the setting takes. */
const MOST_GROUPS = 100_000;

/** When a hand-over asks for its number, and how the vendor's daily limit is read. */
export function TransferSettings() {
  const { t } = useTranslation('settings');
  const { confirmAbove, dailyLimitScope } = useSettings();
  const save = useSaveSettings();
  useErrorToast(save.error);
  return (
    <Panel title={t('transfers')} inset="flush">
      <Line name={t('confirmAbove')} hint={t('confirmAboveText')}>
        <InputNumber
          aria-label={t('confirmAbove')}
          min={0}
          max={MOST_GROUPS}
          precision={0}
          changeOnBlur
          suffix={t('confirmAboveUnit')}
          value={confirmAbove}
          onBlur={(event) => keep(event.currentTarget.value)}
          onPressEnter={(event) => keep(event.currentTarget.value)}
        />
      </Line>
      <Line name={t('dailyLimit')} hint={t(`dailyLimitText.${dailyLimitScope}`)}>
        <Segmented
          aria-label={t('dailyLimit')}
          value={dailyLimitScope}
          options={SCOPES.map((value) => ({ value, label: t(`dailyLimits.${value}`) }))}
          onChange={(value) => void save.run({ dailyLimitScope: value })}
        />
      </Line>
    </Panel>
  );

  function keep(typed: string): void {
    const value = Number.parseInt(typed, 10);
    if (!Number.isInteger(value) || value === confirmAbove) return;
    void save.run({ confirmAbove: Math.min(MOST_GROUPS, Math.max(0, value)) });
  }
}
