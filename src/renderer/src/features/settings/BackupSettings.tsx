import { CloudUploadOutlined, FolderOpenOutlined, SaveOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOffer } from '../../commands/offers';
import { Bones } from '../../components/Bones';
import { ErrorNote } from '../../components/ErrorNote';
import { HelpLink } from '../../components/HelpLink';
import { Panel } from '../../components/Panel';
import { RetryButton } from '../../components/RetryButton';
import { useErrorToast } from '../../components/useErrorToast';
import { useCall } from '../../lib/useCall';
import { useQuery } from '../../lib/useQuery';
import { visibleText } from '../../lib/visibleText';
import { sizeText } from '../../lib/sizeText';
import styles from './backups.module.css';
import { Generations } from './Generations';
import { Line } from './Line';
import { RestoreDialog } from './RestoreDialog';
import { type RestoreSource, useChosenBackup } from './useChosenBackup';

const STEPS = ['save', 'restore', 'secrets'] as const;

/** Backups: those that are made by themselves, a copy for elsewhere, and back again. */
export function BackupSettings() {
  const { t } = useTranslation(['safety', 'settings']);
  const { message } = App.useApp();
  const list = useQuery('backups.list', []);
  const make = useCall('backups.make');
  const copy = useCall('backups.saveCopy');
  const [source, setSource] = useState<RestoreSource>();
  const file = useChosenBackup(setSource);
  useErrorToast(make.error, copy.error, file.error);
  const makeNow = async (): Promise<void> => {
    if (!(await make.attempt())) return;
    message.success(t('made'));
    list.refetch();
  };
  const saveCopy = async (): Promise<void> => {
    const saved = await copy.run();
    if (!saved) return;
    message.success(t('copied', { path: visibleText(saved.path), size: sizeText(saved.bytes) }));
  };
  useOffer('saveCopy', () => void saveCopy());
  useOffer('restoreFile', () => void file.choose());
  return (
    <Panel
      title={t('settings:backups')}
      aside={<HelpLink page="backups" />}
      inset="flush"
      actions={
        <Button size="small" loading={make.busy} onClick={() => void makeNow()}>
          {t('make')}
        </Button>
      }
    >
      <div className={styles['automatic']}>
        <span>{t('automatic')}</span>
        <p className={styles['hint']}>{t('automaticText')}</p>
        {list.loading && <Bones rows={2} />}
        {list.error !== undefined && (
          <ErrorNote error={list.error} action={<RetryButton onClick={list.refetch} />} />
        )}
        {list.data !== undefined && <Generations entries={list.data} onRestore={setSource} />}
      </div>
      <Line name={t('copy')} hint={t('copyText')}>
        <Button
          icon={<SaveOutlined aria-hidden="true" />}
          loading={copy.busy}
          onClick={() => void saveCopy()}
        >
          {t('copyAction')}
        </Button>
      </Line>
      <Line name={t('fromFile')} hint={t('fromFileText')}>
        <Button
          icon={<FolderOpenOutlined aria-hidden="true" />}
          loading={file.busy}
          onClick={() => void file.choose()}
        >
          {t('choose')}
        </Button>
      </Line>
      <div className={styles['move']}>
        <span>
          <CloudUploadOutlined aria-hidden="true" /> {t('move')}
        </span>
        <ol className={styles['steps']}>
          {STEPS.map((step) => (
            <li key={step}>{t(`steps.${step}`)}</li>
          ))}
        </ol>
      </div>
      {source !== undefined && (
        <RestoreDialog source={source} onRestored={list.refetch} onClose={() => setSource(undefined)} />
      )}
    </Panel>
  );
}
