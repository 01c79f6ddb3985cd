import { FileExcelOutlined } from '@ant-design/icons';
import { Button, Checkbox, Input, Select } from 'antd';
import { useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { IMPORT_LINES } from '@shared/domain/limits';
import { ErrorNote } from '@renderer/components/ErrorNote';
import { useFileDrop } from '@renderer/lib/useFileDrop';
import { visibleText } from '@renderer/lib/visibleText';
import { Callout } from '../Callout';
import styles from './import.module.css';
import type { TableSource } from './useTableSource';

interface Props {
  readonly source: TableSource;
  readonly how: string;
  /** Name and example of the field to paste into. */
  readonly label: string;
  readonly placeholder: string;
  /** Lines found so far, in words; the checkbox for a heading stands beside it. */
  readonly count: string;
  /** What is said about the columns, between the table and the count. */
  readonly columns: ReactNode;
  readonly children?: ReactNode;
}

/** Where a table is pasted into, chosen, or dropped, with what is wrong with it. */
export function TableSourceField({ source, how, label, placeholder, count, columns, children }: Props) {
  const { t } = useTranslation('transfers');
  const input = useRef<HTMLInputElement>(null);
  const { file, sheets } = source;
  const { over, drag } = useFileDrop(source.read);
  return (
    <div className={styles['body']} data-over={over} {...drag}>
      <div className={styles['head']}>
        <p>{how}</p>
        <input
          ref={input}
          type="file"
          accept=".csv,.tsv,.txt,.xlsx"
          hidden
          aria-label={t('import.file')}
          onChange={(event) => {
            source.read(event.target.files?.[0]);
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
          rows={(source.sheet?.columns.length ?? 0) > 1 ? 6 : 14}
          value={source.text}
          placeholder={over ? t('import.dropHere') : placeholder}
          aria-label={label}
          onChange={(event) => source.paste(event.target.value)}
        />
      ) : (
        <div className={styles['file']}>
          <FileExcelOutlined aria-hidden="true" />
          <strong>{visibleText(file.table.name)}</strong>
          {sheets.length > 1 && (
            <Select
              value={source.index}
              aria-label={t('import.sheet')}
              popupMatchSelectWidth={false}
              options={sheets.map(({ name }, value) => ({ value, label: visibleText(name) }))}
              onChange={source.turnTo}
            />
          )}
          <Button type="link" size="small" onClick={file.clear}>
            {t('import.otherSource')}
          </Button>
        </div>
      )}
      {columns}
      {source.filled && (
        <div className={styles['summary']}>
          <strong>{count}</strong>
          {file.table === null && (
            <Checkbox checked={source.heading} onChange={(event) => source.setHeading(event.target.checked)}>
              {t('import.header')}
            </Checkbox>
          )}
        </div>
      )}
      {file.table?.cut === true && (
        <Callout tone="waiting">{t('import.cut', { count: IMPORT_LINES })}</Callout>
      )}
      {file.error !== undefined && <ErrorNote error={file.error} />}
      {children}
    </div>
  );
}
