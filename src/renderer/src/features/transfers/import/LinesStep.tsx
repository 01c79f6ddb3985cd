import { FileExcelOutlined } from '@ant-design/icons';
import { Button, Checkbox, Input, Select } from 'antd';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '@shared/domain/errors';
import { IMPORT_LINES } from '@shared/domain/limits';
import { ErrorNote } from '@renderer/components/ErrorNote';
import { useFileDrop } from '@renderer/lib/useFileDrop';
import { visibleText } from '@renderer/lib/visibleText';
import { Callout } from '../Callout';
import { ColumnChoice } from './ColumnChoice';
import styles from './import.module.css';
import { hasHeading, likelyColumn, pastedSheet, rowsOf, withHeading, type ImportRow } from './table';
import { useTableFile } from './useTableFile';

interface Props {
  readonly busy: boolean;
  readonly error: AppError | undefined;
  readonly onCancel: () => void;
  readonly onMatch: (rows: readonly ImportRow[]) => void;
}

/** What the admin said about the table; null where a guess is good enough. */
interface Choice {
  readonly sheet: number;
  readonly column: number | null;
  readonly heading: boolean | null;
}

const UNSAID: Choice = { sheet: 0, column: null, heading: null };

/** Paste or choose a file, and say which column it is. */
export function LinesStep({ busy, error, onCancel, onMatch }: Props) {
  const { t } = useTranslation('transfers');
  const [text, setText] = useState('');
  const [choice, setChoice] = useState(UNSAID);
  const file = useTableFile();
  const input = useRef<HTMLInputElement>(null);
  const pasted = useMemo(() => pastedSheet(text), [text]);

  const heading = choice.heading ?? hasHeading(pasted);
  // Main tells the titles of a file from its values; of what is pasted the admin has the last word.
  const sheets = file.table?.sheets ?? [heading ? withHeading(pasted) : pasted];
  const sheet = sheets[choice.sheet];
  const column = choice.column ?? (sheet === undefined ? 0 : likelyColumn(sheet));
  const values = sheet?.columns[column];
  const rows = values === undefined ? [] : rowsOf(values);
  const several = (sheet?.columns.length ?? 0) > 1;
  const filled = file.table !== null || text.trim() !== '';

  const read = (chosen: File | null | undefined): void => {
    if (chosen === null || chosen === undefined) return;
    setChoice(UNSAID);
    void file.read(chosen);
  };
  const { over, drag } = useFileDrop(read);

  return (
    <div className={styles['step']}>
      <div className={styles['body']} data-over={over} {...drag}>
        <div className={styles['head']}>
          <p>{t('import.how')}</p>
          <input
            ref={input}
            type="file"
            accept=".csv,.tsv,.txt,.xlsx"
            hidden
            aria-label={t('import.file')}
            onChange={(event) => {
              read(event.target.files?.[0]);
              // The same file again is a change as well.
              event.target.value = '';
            }}
          />
          <Button
            icon={<FileExcelOutlined aria-hidden="true" />}
            loading={file.busy}
            onClick={() => input.current?.click()}
          >
            {file.busy ? t('import.reading') : t('import.file')}
          </Button>
        </div>
        {file.table === null ? (
          <Input.TextArea
            className={styles['paste'] ?? ''}
            autoFocus
            rows={several ? 6 : 14}
            value={text}
            placeholder={over ? t('import.dropHere') : t('import.placeholder')}
            aria-label={t('import.paste')}
            onChange={(event) => {
              setText(event.target.value);
              setChoice(UNSAID);
            }}
          />
        ) : (
          <div className={styles['file']}>
            <FileExcelOutlined aria-hidden="true" />
            <strong>{visibleText(file.table.name)}</strong>
            {sheets.length > 1 && (
              <Select
                value={choice.sheet}
                aria-label={t('import.sheet')}
                popupMatchSelectWidth={false}
                options={sheets.map(({ name }, value) => ({ value, label: visibleText(name) }))}
                onChange={(next) => setChoice({ ...UNSAID, sheet: next })}
              />
            )}
            <Button type="link" size="small" onClick={file.clear}>
              {t('import.otherSource')}
            </Button>
          </div>
        )}
        {sheet !== undefined && (several || file.table !== null) && (
          <ColumnChoice
            sheet={sheet}
            column={column}
            onColumn={(next) => setChoice({ ...choice, column: next })}
          />
        )}
        {filled && (
          <div className={styles['summary']}>
            <strong>{t('import.lines', { count: rows.length })}</strong>
            {file.table === null && (
              <Checkbox
                checked={heading}
                onChange={(event) => setChoice({ ...choice, heading: event.target.checked })}
              >
                {t('import.header')}
              </Checkbox>
            )}
          </div>
        )}
        {file.table?.cut === true && (
          <Callout tone="waiting">{t('import.cut', { count: IMPORT_LINES })}</Callout>
        )}
        {rows.length > IMPORT_LINES && (
          <Callout tone="waiting">{t('import.long', { count: IMPORT_LINES })}</Callout>
        )}
        {file.error !== undefined && <ErrorNote error={file.error} />}
        {error !== undefined && <ErrorNote error={error} />}
      </div>
      <footer className={styles['footer']}>
        <span className={styles['muted']}>{t('import.nothingSent')}</span>
        <span className={styles['space']} />
        <Button onClick={onCancel}>{t('import.cancel')}</Button>
        <Button
          type="primary"
          loading={busy}
          disabled={rows.length === 0 || file.busy}
          onClick={() => onMatch(rows.slice(0, IMPORT_LINES))}
        >
          {busy ? t('import.matching') : t('import.match')}
        </Button>
      </footer>
    </div>
  );
}
