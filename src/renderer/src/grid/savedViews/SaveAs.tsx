import { App, Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '@renderer/components/ErrorNote';
import { useCall } from '@renderer/lib/useCall';
import { visibleText } from '@renderer/lib/visibleText';
import { isName, NAME_LIMIT } from './sharedText';
import type { SavedViews } from './useSavedViews';
import styles from './views.module.css';

/** Saves the screen as it is under a name of its own, and goes on with that view. */
export function SaveAs({ saved: { present, open } }: { readonly saved: SavedViews }) {
  const { t } = useTranslation('grid');
  const { message } = App.useApp();
  const [name, setName] = useState('');
  const save = useCall('savedViews.save');
  const add = async (): Promise<void> => {
    // Enter may come twice before the first is answered.
    if (!isName(name) || save.busy) return;
    const view = await save.run({ ...present(), name: name.trim(), starred: false });
    if (view === undefined) return;
    setName('');
    open(view);
    message.success(t('views.saved', { name: visibleText(view.name) }));
  };
  return (
    <>
      <div className={styles['add']}>
        <Input
          size="small"
          aria-label={t('views.name')}
          placeholder={t('views.name')}
          maxLength={NAME_LIMIT}
          value={name}
          onChange={(event) => setName(event.target.value)}
          onPressEnter={() => void add()}
        />
        <Button size="small" disabled={!isName(name)} loading={save.busy} onClick={() => void add()}>
          {t('views.add')}
        </Button>
      </div>
      {save.error !== undefined && <ErrorNote error={save.error} look="bare" />}
    </>
  );
}
