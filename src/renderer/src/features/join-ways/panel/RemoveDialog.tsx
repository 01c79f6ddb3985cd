import { App, Input, Modal } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { JoinWayRow } from '@shared/contract/join-ways';
import { ErrorNote } from '@renderer/components/ErrorNote';
import { useCall } from '@renderer/lib/useCall';
import { visibleText } from '@renderer/lib/visibleText';
import { remarkOf, titleOf, typedFor } from '../items';
import styles from './panel.module.css';
import { isTypedText } from './typed';

const WIDTH = 480;

/** Deletes one at WeCom for good, once its remark was typed. */
export function RemoveDialog({ row, onClose }: { row: JoinWayRow; onClose: () => void }) {
  const { t } = useTranslation(['joinWays', 'common']);
  const { message } = App.useApp();
  const id = useId();
  const [typed, setTyped] = useState('');
  const remove = useCall('joinWays.remove');
  const expected = typedFor(row);
  // After a lost answer it is read, not deleted once more.
  const lost = remove.error?.reason === 'joinWays.lost';
  const ready = isTypedText(typed, expected) && !lost;
  const wrong = typed !== '' && !ready && !lost && typed.length >= expected.length;
  const name = titleOf(row);
  const run = async (): Promise<void> => {
    if (!ready || remove.busy) return;
    if (!(await remove.attempt({ id: row.id, typed: expected }))) return;
    message.success(t('form.remove.done', { name }));
    onClose();
  };
  return (
    <Modal
      open
      width={WIDTH}
      title={t('form.remove.title', { name })}
      okText={t('form.remove.submit')}
      okButtonProps={{ danger: true, disabled: !ready, loading: remove.busy }}
      cancelText={t('common:cancel')}
      mask={{ closable: false }}
      onOk={() => void run()}
      onCancel={onClose}
    >
      <div className={styles['remove']}>
        <p>{t('form.remove.text')}</p>
        <label htmlFor={id}>
          {t(remarkOf(row) === '' ? 'form.remove.typeId' : 'form.remove.typeRemark')}
        </label>
        <code className={styles['expected']}>{visibleText(expected)}</code>
        <Input
          id={id}
          autoFocus
          autoComplete="off"
          spellCheck={false}
          value={typed}
          status={wrong ? 'error' : ''}
          onChange={(event) => setTyped(event.target.value)}
          onPressEnter={() => void run()}
        />
        {wrong && (
          <span role="alert" className={styles['wrong']}>
            {t('form.remove.mismatch')}
          </span>
        )}
        {remove.error !== undefined && <ErrorNote error={remove.error} />}
      </div>
    </Modal>
  );
}
