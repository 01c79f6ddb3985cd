import { Checkbox, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Connection } from '@shared/contract/connections';
import { ErrorNote } from '../../components/ErrorNote';
import { useCall } from '../../lib/useCall';
import { visibleText } from '../../lib/visibleText';
import styles from './connections.module.css';

/** Asks before a connection is removed, and whether its groups go with it. */
export function RemoveDialog({ connection, onClose }: { connection: Connection; onClose: () => void }) {
  const { t } = useTranslation(['connections', 'common']);
  const [open, setOpen] = useState(true);
  const [deleteData, setDeleteData] = useState(connection.practice);
  const remove = useCall('connections.remove');
  const confirm = async (): Promise<void> => {
    if (await remove.attempt({ id: connection.id, deleteData })) setOpen(false);
  };
  return (
    <Modal
      open={open}
      title={t('remove.title', { name: visibleText(connection.name) })}
      okText={t('remove.action')}
      okButtonProps={{ danger: true }}
      confirmLoading={remove.busy}
      cancelText={t('common:cancel')}
      onOk={() => void confirm()}
      onCancel={() => setOpen(false)}
      afterClose={onClose}
    >
      <div className={styles['remove']}>
        <p>{t(`remove.text.${connection.vendor}`)}</p>
        <Checkbox checked={deleteData} onChange={(event) => setDeleteData(event.target.checked)}>
          {t(`remove.data.${connection.vendor}`)}
        </Checkbox>
        {!deleteData && <p className={styles['hint']}>{t('remove.dataHint')}</p>}
        {remove.error !== undefined && <ErrorNote error={remove.error} />}
      </div>
    </Modal>
  );
}
