import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { visibleText } from '@renderer/lib/visibleText';
import styles from './import.module.css';
import type { ImportLine } from './lines';

interface Props {
  readonly line: ImportLine;
  readonly busy: boolean;
  readonly onAgain: (text: string) => void;
}

/** The text of a line; one that no group was found for can be rewritten and looked up again. */
export function LineText({ line, busy, onAgain }: Props) {
  const { t } = useTranslation('transfers');
  const [text, setText] = useState(line.text);
  const shown = visibleText(line.text);
  if (line.dropped || (line.result !== 'none' && line.result !== 'similar')) {
    return (
      <span className={styles['text']} title={shown}>
        {shown}
      </span>
    );
  }
  const changed = text.trim() !== '' && text.trim() !== line.text;
  return (
    <span className={styles['rewrite']}>
      <Input
        size="small"
        value={text}
        maxLength={300}
        aria-label={t('import.edit', { line: line.row })}
        onChange={(event) => setText(event.target.value)}
        onPressEnter={() => changed && onAgain(text.trim())}
      />
      {changed && (
        <Button size="small" loading={busy} onClick={() => onAgain(text.trim())}>
          {t('import.again')}
        </Button>
      )}
    </span>
  );
}
