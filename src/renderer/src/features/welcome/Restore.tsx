import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '../../components/ErrorNote';
import { type RestoreSource, useChosenBackup } from '../settings/useChosenBackup';
import styles from './WelcomeScreen.module.css';

const RestoreDialog = lazy(async () => ({
  default: (await import('../settings/RestoreDialog')).RestoreDialog,
}));

/** The way to begin with what another computer had. */
export function Restore() {
  const { t } = useTranslation('welcome');
  const [source, setSource] = useState<RestoreSource>();
  const { choose, busy, error } = useChosenBackup(setSource);
  return (
    <>
      <p className={styles['restore']}>
        {t('restore.text')}{' '}
        <Button type="link" size="small" loading={busy} onClick={() => void choose()}>
          {t('restore.action')}
        </Button>
      </p>
      {error !== undefined && <ErrorNote error={error} />}
      {source !== undefined && (
        <Suspense fallback={null}>
          <RestoreDialog source={source} onClose={() => setSource(undefined)} />
        </Suspense>
      )}
    </>
  );
}
