import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '@shared/domain/errors';
import { ErrorNote } from '../components/ErrorNote';
import { useErrorToast } from '../components/useErrorToast';
import { useCall } from '../lib/useCall';
import styles from './Fatal.module.css';

interface Props {
  readonly title: string;
  readonly text?: string;
  readonly error: AppError | null;
  readonly busy?: boolean;
  readonly retry: () => void;
  /** Other ways out, likelier to help than another try. */
  readonly ways?: ReactNode;
}

/** The page when nothing else can be shown: what happened, what to do, and where the log is. */
export function Fatal({ title, text, error, busy = false, retry, ways = false }: Props) {
  const { t } = useTranslation(['frame', 'common']);
  const openLogs = useCall('app.openLogFolder');
  useErrorToast(openLogs.error);
  return (
    <main className={styles['fatal']}>
      <div className={styles['card']}>
        <h1>{title}</h1>
        {text !== undefined && <p className={styles['text']}>{text}</p>}
        {error !== null && <ErrorNote error={error} />}
        <div className={styles['actions']}>
          {ways}
          <Button type={ways === false ? 'primary' : 'default'} loading={busy} onClick={retry}>
            {t('common:retry')}
          </Button>
          <Button onClick={() => void openLogs.run()}>{t('store.openLogs')}</Button>
        </div>
      </div>
    </main>
  );
}
