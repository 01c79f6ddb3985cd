import { Button, Space } from 'antd';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useErrorToast } from '../../components/useErrorToast';
import { useCall } from '../../lib/useCall';
import { useQuery } from '../../lib/useQuery';
import { visibleText } from '../../lib/visibleText';
import { useSettings } from '../../state/AppState';
import { useSaveSettings } from '../../state/useSaveSettings';
import { SettingLine } from './SettingLine';
import styles from './settings.module.css';

/** Files of a whole company hold a few; one of a whole system holds more than anybody reads here. */
const SHOWN = 5;

function shownNames(names: readonly string[], t: TFunction<'settings'>): string {
  const first = names.slice(0, SHOWN).map(visibleText).join(' · ');
  return names.length > SHOWN ? t('caNames', { first, count: names.length }) : first;
}

/** The file of authorities that are trusted besides those of the system, and who is in it. */
export function AuthoritiesLine() {
  const { t } = useTranslation('settings');
  const { caFile } = useSettings();
  const { data: extra } = useQuery('settings.authorities', [], {
    topics: ['settings.changed', 'app.changed'],
  });
  const choose = useCall('settings.chooseCaFile');
  const save = useSaveSettings();
  useErrorToast(choose.error, save.error);
  const ask = async (): Promise<void> => {
    const chosen = await choose.run();
    if (chosen) await save.run({ caFile: chosen.path });
  };
  const problem = extra?.problem ?? null;
  return (
    <SettingLine
      of="caFile"
      name={t('caFile')}
      hint={t('caFileText')}
      note={
        caFile !== null && (
          <div className={styles['hint']}>
            {extra && <p>{shownNames(extra.names, t)}</p>}
            <p className={styles['path']}>{visibleText(caFile)}</p>
            {problem !== null && (
              <p role="alert" className={styles['problem']}>
                {t(`caProblems.${problem}`)}
              </p>
            )}
          </div>
        )
      }
    >
      {(fixed) => (
        <Space>
          {caFile !== null && (
            <Button disabled={fixed} onClick={() => void save.run({ caFile: null })}>
              {t('caRemove')}
            </Button>
          )}
          <Button disabled={fixed} loading={choose.busy || save.busy} onClick={() => void ask()}>
            {t(caFile === null ? 'caChoose' : 'caReplace')}
          </Button>
        </Space>
      )}
    </SettingLine>
  );
}
