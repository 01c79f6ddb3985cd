import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../components/Panel';
import { useErrorToast } from '../../components/useErrorToast';
import { useSettings } from '../../state/AppState';
import { useSaveSettings } from '../../state/useSaveSettings';
import { NumberLine } from './NumberLine';
import { SettingLine } from './SettingLine';

const SCOPES = ['owner', 'pair'] as const;
/** The largest number that the setting takes. */
const MOST_GROUPS = 100_000;

/** When a hand-over asks for its number, and how the vendor's daily limit is read. */
export function TransferSettings() {
  const { t } = useTranslation('settings');
  const { dailyLimitScope } = useSettings();
  const save = useSaveSettings();
  useErrorToast(save.error);
  return (
    <Panel title={t('transfers')} inset="flush">
      <NumberLine
        of="confirmAbove"
        name={t('confirmAbove')}
        hint={t('confirmAboveText')}
        unit={t('confirmAboveUnit')}
        most={MOST_GROUPS}
      />
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
