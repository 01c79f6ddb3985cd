import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../components/Panel';
import { useErrorToast } from '../../components/useErrorToast';
import { useSettings } from '../../state/AppState';
import { useSaveSettings } from '../../state/useSaveSettings';
import { SettingLine } from './SettingLine';

const LANGUAGES = ['system', 'zh-CN', 'en'] as const;
const THEMES = ['system', 'light', 'dark'] as const;
const DENSITIES = ['comfortable', 'compact'] as const;

/** Language, light or dark, and how close the rows of tables are. */
export function LookSettings() {
  const { t } = useTranslation('settings');
  const { language, theme, density } = useSettings();
  const save = useSaveSettings();
  useErrorToast(save.error);
  return (
    <Panel title={t('look')} inset="flush">
      <SettingLine of="language" name={t('language')}>
        {(fixed) => (
          <Segmented
            aria-label={t('language')}
            disabled={fixed}
            value={language}
            options={LANGUAGES.map((value) => ({ value, label: t(`languages.${value}`) }))}
            onChange={(value) => void save.run({ language: value })}
          />
        )}
      </SettingLine>
      <SettingLine of="theme" name={t('theme')}>
        {(fixed) => (
          <Segmented
            aria-label={t('theme')}
            disabled={fixed}
            value={theme}
            options={THEMES.map((value) => ({ value, label: t(`themes.${value}`) }))}
            onChange={(value) => void save.run({ theme: value })}
          />
        )}
      </SettingLine>
      <SettingLine of="density" name={t('density')}>
        {(fixed) => (
          <Segmented
            aria-label={t('density')}
            disabled={fixed}
            value={density}
            options={DENSITIES.map((value) => ({ value, label: t(`densities.${value}`) }))}
            onChange={(value) => void save.run({ density: value })}
          />
        )}
      </SettingLine>
    </Panel>
  );
}
