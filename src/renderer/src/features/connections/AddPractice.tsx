import { DownOutlined, ExperimentOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { VENDORS, type Vendor } from '@shared/domain/vendor';
import { useErrorToast } from '../../components/useErrorToast';
import { useCall } from '../../lib/useCall';
import { useConnections } from '../../state/AppState';

/** Adds the practice connections that are not there yet; nothing when all of them are. */
export function AddPractice() {
  const { t } = useTranslation(['connections', 'common']);
  const enter = useCall('practice.enter');
  useErrorToast(enter.error);
  const connections = useConnections();
  const missing = VENDORS.filter((vendor) =>
    connections.every((item) => !item.practice || item.vendor !== vendor),
  );
  if (missing.length === 0) return null;
  const items = missing.map((vendor) => ({ key: vendor, label: t(`common:vendor.${vendor}`) }));
  return (
    <Dropdown
      trigger={['click']}
      menu={{ items, onClick: ({ key }) => void enter.run({ vendor: key as Vendor }) }}
    >
      <Button icon={<ExperimentOutlined aria-hidden="true" />} loading={enter.busy} aria-haspopup="menu">
        {t('practice.enter')}
        <DownOutlined aria-hidden="true" />
      </Button>
    </Dropdown>
  );
}
