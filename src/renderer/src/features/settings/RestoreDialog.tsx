import { App, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '../../components/ErrorNote';
import { dateTime } from '../../lib/format';
import { useCall } from '../../lib/useCall';
import { useQuery } from '../../lib/useQuery';
import styles from './backups.module.css';
import { ContentTable } from './ContentTable';
import { restoreEffects } from './restoreEffects';
import type { RestoreSource } from './useChosenBackup';

interface Props {
  readonly source: RestoreSource;
  readonly onRestored?: () => void;
  readonly onClose: () => void;
}

/** Compares a backup with what is here now, says what restoring it means, and restores it. */
export function RestoreDialog({ source, onRestored, onClose }: Props) {
  const { t } = useTranslation(['safety', 'common']);
  const { message } = App.useApp();
  const [open, setOpen] = useState(true);
  const present = useQuery('backups.present', []);
  const restore = useCall('backups.restore');
  const confirm = async (): Promise<void> => {
    if (!(await restore.attempt({ from: source.from }))) return;
    message.success(t('dialog.done', { time: dateTime(source.content.madeAt) }));
    onRestored?.();
    setOpen(false);
  };
  return (
    <Modal
      open={open}
      width={640}
      title={t('dialog.title')}
      okText={t('dialog.action')}
      okButtonProps={{ danger: true }}
      confirmLoading={restore.busy}
      cancelText={t('common:cancel')}
      cancelButtonProps={{ disabled: restore.busy }}
      // What is under way is not interrupted by a stray click.
      closable={!restore.busy}
      mask={{ closable: false }}
      keyboard={!restore.busy}
      onOk={() => void confirm()}
      onCancel={() => setOpen(false)}
      afterClose={onClose}
    >
      <div className={styles['dialog']}>
        <p>{t('dialog.intro')}</p>
        <ContentTable backup={source.content} present={present.data} />
        {present.error !== undefined && <ErrorNote error={present.error} />}
        <ul className={styles['effects']}>
          {restoreEffects(source.from).map((effect) => (
            <li key={effect}>{t(`dialog.effects.${effect}`)}</li>
          ))}
        </ul>
        {restore.error !== undefined && <ErrorNote error={restore.error} />}
      </div>
    </Modal>
  );
}
