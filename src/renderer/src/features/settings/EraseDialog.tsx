import { App, InputNumber, Modal, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Connection } from '@shared/contract/connections';
import { ConfirmTyped } from '../../components/ConfirmTyped';
import { ErrorNote } from '../../components/ErrorNote';
import { isTyped } from '../../components/isTyped';
import { useCall } from '../../lib/useCall';
import { visibleText } from '../../lib/visibleText';
import styles from './backups.module.css';

const A_MONTH = 30;
const MOST_DAYS = 3650;

/** Asks of which groups the members are to be erased, and for the connection's name to be typed. */
export function EraseDialog({ connection, onClose }: { connection: Connection; onClose: () => void }) {
  const { t } = useTranslation(['safety', 'common']);
  const { message } = App.useApp();
  const [open, setOpen] = useState(true);
  const [scope, setScope] = useState<'all' | 'old'>('all');
  const [days, setDays] = useState(A_MONTH);
  const [typed, setTyped] = useState('');
  const erase = useCall('privacy.erase');
  const name = visibleText(connection.name);
  const confirm = async (): Promise<void> => {
    const olderThanDays = scope === 'all' ? 0 : days;
    const erased = await erase.run({ connectionId: connection.id, olderThanDays });
    if (erased === undefined) return;
    const count = erased.members;
    message.success(count === 0 ? t('eraseDialog.nothing') : t('eraseDialog.done', { count }));
    setOpen(false);
  };
  return (
    <Modal
      open={open}
      title={t('eraseDialog.title')}
      okText={t('eraseDialog.action')}
      okButtonProps={{ danger: true, disabled: !isTyped(typed, name) }}
      confirmLoading={erase.busy}
      cancelText={t('common:cancel')}
      onOk={() => void confirm()}
      onCancel={() => setOpen(false)}
      afterClose={onClose}
    >
      <div className={styles['dialog']}>
        <p>{t('eraseDialog.text')}</p>
        <p className={styles['hint']}>{t('eraseDialog.again')}</p>
        <Radio.Group
          aria-label={t('eraseDialog.scope')}
          value={scope}
          options={[
            { value: 'all', label: t('eraseDialog.all') },
            { value: 'old', label: t('eraseDialog.old') },
          ]}
          onChange={(event) => setScope(event.target.value === 'old' ? 'old' : 'all')}
        />
        {scope === 'old' && (
          <InputNumber
            aria-label={t('eraseDialog.olderThan')}
            prefix={t('eraseDialog.olderThan')}
            suffix={t('eraseDialog.days')}
            min={1}
            max={MOST_DAYS}
            precision={0}
            className={styles['days'] ?? ''}
            value={days}
            onChange={(value) => setDays(value ?? A_MONTH)}
          />
        )}
        <ConfirmTyped expected={name} value={typed} onChange={setTyped} onConfirm={() => void confirm()} />
        {erase.error !== undefined && <ErrorNote error={erase.error} />}
      </div>
    </Modal>
  );
}
