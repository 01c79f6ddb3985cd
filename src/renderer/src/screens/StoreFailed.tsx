import { Button, Popconfirm } from 'antd';
import { useTranslation } from 'react-i18next';
import type { StoreStatus } from '@shared/contract/app';
import { useCall } from '../lib/useCall';
import { Fatal } from './Fatal';
import styles from './Fatal.module.css';

/** The local data cannot be opened: a full or read-only disk, a damaged or a newer database. */
export function StoreFailed({ store }: { store: StoreStatus }) {
  const { t } = useTranslation('frame');
  const retry = useCall('app.retryStore');
  const rescue = useCall('data.rescue');
  const damaged = store.error?.reason === 'store.damaged';
  const file = store.error?.params?.['file'] === 'archive' ? 'archive' : 'ledger';
  return (
    <Fatal
      title={t('store.failed')}
      text={damaged ? t('store.damaged') : t('store.keep')}
      error={rescue.error ?? retry.error ?? store.error}
      busy={retry.busy}
      retry={() => void retry.run()}
      ways={
        damaged && (
          <>
            <Button type="primary" loading={rescue.busy} onClick={() => void rescue.run({ from: 'copy' })}>
              {t('store.fromCopy')}
            </Button>
            <Popconfirm
              title={t(`store.anewTitle.${file}`)}
              description={<span className={styles['explain']}>{t(`store.anewText.${file}`)}</span>}
              okText={t('store.anew')}
              okButtonProps={{ danger: true }}
              onConfirm={() => void rescue.run({ from: 'nothing' })}
            >
              <Button disabled={rescue.busy}>{t('store.anew')}</Button>
            </Popconfirm>
          </>
        )
      }
    />
  );
}
