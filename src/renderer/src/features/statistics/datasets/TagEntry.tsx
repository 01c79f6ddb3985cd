import { PlusOutlined } from '@ant-design/icons';
import { App, Button, Input, Popover } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '@renderer/components/ErrorNote';
import { useCall } from '@renderer/lib/useCall';
import styles from './datasets.module.css';
import { tagIdsIn } from './tagIds';

/** Adds tag ids that the vendor does not list by itself. */
export function TagEntry({ connectionId }: { connectionId: string }) {
  const { t } = useTranslation('statistics');
  const { message } = App.useApp();
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const add = useCall('statistics.addTags');
  const tagIds = tagIdsIn(text);
  const run = async (): Promise<void> => {
    if (!(await add.attempt({ connectionId, tagIds }))) return;
    message.success(t('tags.done', { count: tagIds.length }));
    setText('');
    setOpen(false);
  };
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomLeft"
      arrow={false}
      content={
        <div className={styles['tags']}>
          <p className={styles['muted']}>{t('tags.hint')}</p>
          <Input.TextArea
            aria-label={t('tags.label')}
            rows={5}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <Button type="primary" disabled={tagIds.length === 0} loading={add.busy} onClick={() => void run()}>
            {t('tags.add', { count: tagIds.length })}
          </Button>
          {add.error !== undefined && <ErrorNote error={add.error} look="bare" />}
        </div>
      }
    >
      <Button size="small" type="text" icon={<PlusOutlined aria-hidden="true" />}>
        {t('tags.open')}
      </Button>
    </Popover>
  );
}
