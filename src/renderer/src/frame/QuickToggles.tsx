import { MoonOutlined, SunOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { useErrorToast } from '../components/useErrorToast';
import { useLanguage } from '../i18n/useLanguage';
import { useSettings } from '../state/AppState';
import { useRuling } from '../state/policy';
import { useSaveSettings } from '../state/useSaveSettings';
import { useThemeMode } from '../theme/mode';
import styles from './TopBar.module.css';

/** Language and theme, one click away. */
export function QuickToggles() {
  const { t } = useTranslation('frame');
  const language = useLanguage();
  const mode = useThemeMode(useSettings().theme);
  const ruling = useRuling();
  const save = useSaveSettings();
  useErrorToast(save.error);
  const toLanguage = language === 'en' ? t('language.toChinese') : t('language.toEnglish');
  const toTheme = mode === 'dark' ? t('theme.light') : t('theme.dark');
  return (
    <div className={styles['toggles']}>
      {ruling('language') === 'open' && (
        <Tooltip title={toLanguage}>
          <Button
            type="text"
            aria-label={`${toLanguage} ${t('language.other')}`}
            onClick={() => void save.run({ language: language === 'en' ? 'zh-CN' : 'en' })}
          >
            {t('language.other')}
          </Button>
        </Tooltip>
      )}
      {ruling('theme') === 'open' && (
        <Tooltip title={toTheme} placement="bottomRight">
          <Button
            type="text"
            aria-label={toTheme}
            icon={mode === 'dark' ? <SunOutlined aria-hidden="true" /> : <MoonOutlined aria-hidden="true" />}
            onClick={() => void save.run({ theme: mode === 'dark' ? 'light' : 'dark' })}
          />
        </Tooltip>
      )}
    </div>
  );
}
