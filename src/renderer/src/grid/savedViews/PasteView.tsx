import { App, Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '@renderer/components/ErrorNote';
import { useCall } from '@renderer/lib/useCall';
import { visibleText } from '@renderer/lib/visibleText';
import { freeName } from './sharedText';
import type { SavedViews } from './useSavedViews';
import styles from './views.module.css';

const LONGEST = 1_000_000;

interface Props {
  readonly saved: SavedViews;
  readonly onDone: () => void;
}

/** Adds a view from the text that somebody handed on, and opens it. */
export function PasteView({ saved: { views, open, present }, onDone }: Props) {
  const { t } = useTranslation('grid');
  const { message } = App.useApp();
  const [text, setText] = useState<string | null>(null);
  const read = useCall('savedViews.read');
  const save = useCall('savedViews.save');
  const error = read.error ?? save.error;
  if (text === null) {
    return (
      <div>
        <Button size="small" type="link" onClick={() => setText('')}>
          {t('views.paste')}
        </Button>
      </div>
    );
  }
  const add = async (): Promise<void> => {
    const shared = await read.run({ grid: present().grid, text });
    if (shared === undefined) return;
    const { grid, view, filters } = shared;
    const name = freeName(
      shared.name,
      views.map((each) => each.name),
    );
    const added = await save.run({ grid, name, starred: false, view, filters });
    if (added === undefined) return;
    open(added);
    message.success(t('views.added', { name: visibleText(added.name) }));
    onDone();
  };
  return (
    <div className={styles['paste']}>
      <Input.TextArea
        autoFocus
        rows={4}
        maxLength={LONGEST}
        aria-label={t('views.pasteHint')}
        placeholder={t('views.pasteHint')}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Button
        size="small"
        disabled={text.trim() === ''}
        loading={read.busy || save.busy}
        onClick={() => void add()}
      >
        {t('views.pasteAdd')}
      </Button>
      {error !== undefined && <ErrorNote error={error} look="bare" />}
    </div>
  );
}
