import { CopyOutlined, DeleteOutlined, EditOutlined, ReloadOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Connection } from '@shared/contract/connections';
import type { JoinWayRow } from '@shared/contract/join-ways';
import { useErrorToast } from '@renderer/components/useErrorToast';
import { useCall } from '@renderer/lib/useCall';
import { anew, type Task } from '../tasks';
import styles from './panel.module.css';
import { RemoveDialog } from './RemoveDialog';

interface Props {
  readonly connection: Connection;
  readonly row: JoinWayRow;
  readonly onClose: () => void;
  readonly onTask: (task: Task) => void;
}

/** What can be done with one join way in its present state. */
export function PanelActions({ connection, row, onClose, onTask }: Props) {
  const { t } = useTranslation(['joinWays', 'common']);
  const { modal } = App.useApp();
  const refresh = useCall('joinWays.refresh');
  const forget = useCall('joinWays.forget');
  useErrorToast(refresh.error, forget.error);
  const [removing, setRemoving] = useState(false);
  const { id, fields, state } = row;
  const write = {
    disabled: connection.readOnly,
    title: connection.readOnly ? t('actions.readOnly') : undefined,
  };
  const askForget = (): void => {
    modal.confirm({
      title: t('panel.forgetTitle'),
      content: t('panel.forgetText'),
      okText: t('panel.forget'),
      cancelText: t('common:cancel'),
      onOk: async () => {
        if (await forget.attempt({ id })) onClose();
      },
    });
  };
  return (
    <div className={styles['actions']}>
      {fields !== null && state === 'live' && (
        <Button
          {...write}
          size="small"
          icon={<EditOutlined aria-hidden="true" />}
          onClick={() => onTask({ kind: 'edit', row, fields })}
        >
          {t('panel.edit')}
        </Button>
      )}
      {state !== 'deleted' && (
        <Button
          size="small"
          icon={<ReloadOutlined aria-hidden="true" />}
          loading={refresh.busy}
          onClick={() => void refresh.run({ connectionId: connection.id, ids: [id] })}
        >
          {t('panel.refresh')}
        </Button>
      )}
      {fields !== null && (
        <Button
          {...write}
          size="small"
          icon={<CopyOutlined aria-hidden="true" />}
          onClick={() => onTask(anew(fields, 'copy'))}
        >
          {t('panel.duplicate')}
        </Button>
      )}
      <span className={styles['space']} />
      {fields === null && (state === 'unread' || state === 'missing') && (
        <Button size="small" loading={forget.busy} onClick={askForget}>
          {t('panel.forget')}
        </Button>
      )}
      {fields !== null && state === 'live' && (
        <Button
          {...write}
          size="small"
          danger
          icon={<DeleteOutlined aria-hidden="true" />}
          onClick={() => setRemoving(true)}
        >
          {t('panel.remove')}
        </Button>
      )}
      {removing && <RemoveDialog row={row} onClose={() => setRemoving(false)} />}
    </div>
  );
}
