import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCall } from '../../lib/useCall';
import { useErrorToast } from '../useErrorToast';

/** Shows the file of an export in the system's file manager. */
export function ShowFile({ jobId }: { jobId: number }) {
  const { t } = useTranslation('exports');
  const show = useCall('exports.show');
  useErrorToast(show.error);
  return (
    <Button size="small" loading={show.busy} onClick={() => void show.run({ jobId })}>
      {t('show')}
    </Button>
  );
}
