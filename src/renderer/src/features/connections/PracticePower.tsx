import { Switch } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { PracticeStatus } from '@shared/contract/app';
import type { Vendor } from '@shared/domain/vendor';
import { ErrorNote } from '../../components/ErrorNote';
import { useCall } from '../../lib/useCall';
import { useQuery } from '../../lib/useQuery';
import { useConnections } from '../../state/AppState';
import styles from './connections.module.css';

const TOPICS = ['app.changed', 'settings.changed', 'connections.changed'] as const;

/** Switches the stand-in vendors, which are one process, to see how the app works without one. */
export function PracticePower({ vendor }: { vendor: Vendor }) {
  const { t } = useTranslation(['connections', 'common']);
  const id = useId();
  const several = useConnections().filter(({ practice }) => practice).length > 1;
  const { data, refetch } = useQuery('practice.status', [], { topics: TOPICS });
  const power = useCall('practice.power');
  const error = power.error ?? data?.error ?? undefined;
  const words: Readonly<Record<PracticeStatus['state'], string>> = {
    off: t('practice.off'),
    starting: t('practice.starting'),
    running: t('practice.on'),
    failed: t('practice.failed'),
  };
  const turn = async (on: boolean): Promise<void> => {
    await power.run({ on });
    refetch();
  };
  if (data === undefined) return null;
  return (
    <div className={styles['power']}>
      <Switch
        size="small"
        id={id}
        checked={data.state === 'running' || data.state === 'starting'}
        loading={power.busy || data.state === 'starting'}
        onChange={(on) => void turn(on)}
      />
      <label htmlFor={id}>{t('practice.power', { vendor: t(`common:vendor.${vendor}`) })}</label>
      <span>{words[data.state]}</span>
      <span className={styles['hint']}>
        {t(data.state === 'running' ? 'practice.hint' : `practice.hintOff.${vendor}`)}
      </span>
      {several && <span className={styles['hint']}>{t('practice.together')}</span>}
      {error !== undefined && <ErrorNote error={error} look="bare" />}
    </div>
  );
}
