import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Settings } from '@shared/contract/settings';
import { useErrorToast } from '@renderer/components/useErrorToast';
import { useSettings } from '@renderer/state/AppState';
import { useRuling } from '@renderer/state/policy';
import { useSaveSettings } from '@renderer/state/useSaveSettings';

const DENSITIES = ['comfortable', 'compact'] as const;

/** How high the rows of all grids are. */
export function DensityChoice() {
  const { t } = useTranslation('grid');
  const { density } = useSettings();
  const ruling = useRuling()('density');
  const save = useSaveSettings();
  useErrorToast(save.error);
  if (ruling === 'hidden') return null;
  return (
    <Segmented<Settings['density']>
      block
      size="small"
      aria-label={t('columns.density')}
      title={ruling === 'fixed' ? t('columns.fixed') : t('columns.density')}
      disabled={ruling === 'fixed'}
      value={density}
      onChange={(next) => void save.run({ density: next })}
      options={DENSITIES.map((value) => ({ value, label: t(`columns.${value}`) }))}
    />
  );
}
