import {
  DownloadOutlined,
  EllipsisOutlined,
  ImportOutlined,
  PlusOutlined,
  ReloadOutlined,
  UploadOutlined,
} from '@ant-design/icons';
import { App, Button, Dropdown } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Connection } from '@shared/contract/connections';
import { VAULT_BYTES } from '@shared/domain/join-way-rules';
import { useOffer } from '@renderer/commands/offers';
import { useErrorToast } from '@renderer/components/useErrorToast';
import { useCall } from '@renderer/lib/useCall';
import styles from './vault.module.css';

const MEGABYTE = 1_000_000;

interface Props {
  readonly connection: Connection;
  readonly empty: boolean;
  readonly onCreate: () => void;
  readonly onAdopt: () => void;
}

/** What can be done with the vault as a whole. */
export function VaultActions({ connection, empty, onCreate, onAdopt }: Props) {
  const { t } = useTranslation(['joinWays', 'palette']);
  const { message } = App.useApp();
  const connectionId = connection.id;
  useOffer('adoptJoinWays', onAdopt);
  const refresh = useCall('joinWays.refresh');
  const exporting = useCall('joinWays.exportVault');
  const importing = useCall('joinWays.importVault');
  useErrorToast(refresh.error, exporting.error, importing.error);
  const input = useRef<HTMLInputElement>(null);

  const save = async (): Promise<void> => {
    const saved = await exporting.run({ connectionId });
    if (saved !== undefined && saved !== null) message.success(t('vault.exported', saved));
  };
  const load = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    if (file.size > VAULT_BYTES) {
      message.error(t('vault.tooBig', { most: VAULT_BYTES / MEGABYTE }));
      return;
    }
    const bytes = new Uint8Array(await file.arrayBuffer());
    const counts = await importing.run({ connectionId, bytes });
    if (counts !== undefined) message.success(t('vault.imported', counts));
  };
  const read = (): void => input.current?.click();
  useOffer('exportVault', () => void save(), empty ? { reason: 'emptyVault' } : 'enabled');
  useOffer('importVault', read);
  const { readOnly } = connection;
  const whyEmpty = empty ? t('palette:reasons.emptyVault') : undefined;
  return (
    <div className={styles['actions']}>
      <Button
        type={empty ? 'default' : 'primary'}
        icon={<PlusOutlined aria-hidden="true" />}
        disabled={readOnly}
        title={readOnly ? t('actions.readOnly') : undefined}
        onClick={onCreate}
      >
        {t('actions.create')}
      </Button>
      <Button icon={<ImportOutlined aria-hidden="true" />} onClick={onAdopt}>
        {t('actions.adopt')}
      </Button>
      <Button
        icon={<ReloadOutlined aria-hidden="true" />}
        loading={refresh.busy}
        disabled={empty}
        title={whyEmpty ?? t('actions.refreshHint')}
        onClick={() => void refresh.run({ connectionId })}
      >
        {t('actions.refresh')}
      </Button>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            {
              key: 'export',
              icon: <DownloadOutlined aria-hidden="true" />,
              label: t('actions.export'),
              disabled: empty,
              ...(whyEmpty === undefined ? {} : { title: whyEmpty }),
              onClick: () => void save(),
            },
            {
              key: 'import',
              icon: <UploadOutlined aria-hidden="true" />,
              label: t('actions.import'),
              onClick: read,
            },
          ],
        }}
      >
        <Button
          icon={<EllipsisOutlined aria-hidden="true" />}
          loading={exporting.busy || importing.busy}
          aria-label={t('actions.more')}
          title={t('actions.more')}
        />
      </Dropdown>
      <input
        ref={input}
        type="file"
        accept=".json"
        hidden
        aria-label={t('actions.import')}
        onChange={(event) => {
          void load(event.target.files?.[0]);
          // The same file again is a change as well.
          event.target.value = '';
        }}
      />
    </div>
  );
}
