import { BarChartOutlined, SwapOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Connection } from '@shared/contract/connections';
import { EmptyState } from '../components/EmptyState';
import { Page } from '../components/Page';
import { useErrorToast } from '../components/useErrorToast';
import { visibleText } from '../lib/visibleText';
import { useConnections } from '../state/AppState';
import { useSaveSettings } from '../state/useSaveSettings';
import { go } from '../stores/router';

interface Props {
  readonly screen: 'groups' | 'transfers' | 'joinWays' | 'people';
  /** The active connection. */
  readonly connection: Connection;
}

/** A screen that only WeCom fills, with another vendor's connection active: why it is empty, and where to go. */
export function OtherVendor({ screen, connection }: Props) {
  const { t } = useTranslation(['frame', 'common']);
  const save = useSaveSettings();
  useErrorToast(save.error);
  const wecom = useConnections().filter(({ vendor }) => vendor === 'wecom');
  const vendor = t(`common:vendor.${connection.vendor}`);
  return (
    <Page title={t(`screens.${screen}`)}>
      <EmptyState
        icon={<SwapOutlined aria-hidden="true" />}
        title={t('otherVendor.title', { vendor })}
        text={t(`otherVendor.text.${screen}`, { vendor, name: visibleText(connection.name) })}
        action={
          <>
            {wecom.map(({ id, name }) => (
              <Button
                key={id}
                type="primary"
                loading={save.busy}
                onClick={() => void save.run({ activeConnection: id })}
              >
                {t('otherVendor.switch', { name: visibleText(name) })}
              </Button>
            ))}
            {wecom.length === 0 && (
              <Button type="primary" onClick={() => go({ screen: 'connections', edit: { vendor: 'wecom' } })}>
                {t('otherVendor.add')}
              </Button>
            )}
            <Button
              icon={<BarChartOutlined aria-hidden="true" />}
              onClick={() => go({ screen: 'statistics' })}
            >
              {t('otherVendor.statistics')}
            </Button>
          </>
        }
        help={wecom.length === 0 ? 'connectWecom' : undefined}
      />
    </Page>
  );
}
