import { CompassOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useActiveConnection } from '@renderer/state/AppState';
import { isOnTour, takeUpTour, useTour } from '@renderer/stores/tour';

/** Takes the guide up again where it was left; only in the practice workspace, and only while it is away. */
export function TakeUpTour() {
  const { t } = useTranslation('tour');
  const connection = useActiveConnection();
  const tour = useTour((state) => state.tour);
  if (connection === null || !connection.practice || connection.vendor !== 'wecom') return null;
  if (isOnTour(tour, connection.id)) return null;
  return (
    <Button icon={<CompassOutlined aria-hidden="true" />} onClick={() => takeUpTour(connection.id)}>
      {t('takeUp')}
    </Button>
  );
}
