import { useTranslation } from 'react-i18next';
import type { StoreStatus } from '@shared/contract/app';
import { useCall } from '../lib/useCall';
import { Fatal } from './Fatal';

/** The local data cannot be opened: a full or read-only disk, a damaged or a newer database. */
export function StoreFailed({ store }: { store: StoreStatus }) {
  const { t } = useTranslation('frame');
  const retry = useCall('app.retryStore');
  return (
    <Fatal
      title={t('store.failed')}
      text={t('store.keep')}
      error={retry.error ?? store.error}
      busy={retry.busy}
      retry={() => void retry.run()}
    />
  );
}
