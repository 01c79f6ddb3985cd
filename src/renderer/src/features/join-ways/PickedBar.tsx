import { ReloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { Offered } from '@renderer/commands/Offered';
import { useErrorToast } from '@renderer/components/useErrorToast';
import { clearPicked, type GridStore } from '@renderer/grid/gridState';
import { useCall } from '@renderer/lib/useCall';
import type { JoinWayItem } from './items';
import { pickedItems } from './pickedItems';
import { turnsOf } from './turns';
import styles from './vault.module.css';
import type { VaultQuery } from './vaultSource';

interface Props {
  readonly connectionId: string;
  readonly picks: GridStore<VaultQuery>;
  readonly items: readonly JoinWayItem[];
}

/** What is picked and can be read again. Only there with a selection. */
export function PickedBar({ connectionId, picks, items }: Props) {
  const { t } = useTranslation('joinWays');
  const picked = useStore(picks, (state) => state.picked);
  const refresh = useCall('joinWays.refresh');
  useErrorToast(refresh.error);
  const ids = pickedItems(items, picked).map(({ row }) => row.id);
  if (ids.length === 0) return null;
  const start = async (): Promise<void> => {
    for (const turn of turnsOf(ids)) {
      if (!(await refresh.attempt({ connectionId, ids: [...turn] }))) return;
    }
    clearPicked(picks);
  };
  return (
    <div className={styles['picked']} role="region" aria-label={t('bar.label')}>
      <Offered name="refreshPicked" run={() => void start()} />
      <strong aria-live="polite">{t('bar.count', { count: ids.length })}</strong>
      <span className={styles['space']} />
      <Button onClick={() => clearPicked(picks)}>{t('bar.clear')}</Button>
      <Button
        type="primary"
        icon={<ReloadOutlined aria-hidden="true" />}
        loading={refresh.busy}
        onClick={() => void start()}
      >
        {t('actions.refreshPicked')}
      </Button>
    </div>
  );
}
