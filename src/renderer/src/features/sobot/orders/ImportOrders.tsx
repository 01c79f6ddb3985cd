import { FileExcelOutlined } from '@ant-design/icons';
import { Button, Modal, Select } from 'antd';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IMPORT_LINES } from '@shared/domain/limits';
import type { OrderFields } from '@shared/domain/order';
import { ErrorNote } from '@renderer/components/ErrorNote';
import { Callout } from '@renderer/features/transfers/Callout';
import { useTableFile } from '@renderer/features/transfers/import/useTableFile';
import { useFileDrop } from '@renderer/lib/useFileDrop';
import { visibleText } from '@renderer/lib/visibleText';
import { ColumnMap } from './ColumnMap';
import { guessMapping, ordersIn, titled, unmapped, type Mapping } from './mapping';
import styles from './orders.module.css';

const WIDTH = 720;

interface Props {
  readonly onClose: () => void;
  readonly onTake: (orders: readonly OrderFields[]) => void;
}

/** From a table to orders: a file, its sheet, and which column is which field. */
export function ImportOrders({ onClose, onTake }: Props) {
  const { t } = useTranslation(['sobot', 'common']);
  const file = useTableFile();
  const input = useRef<HTMLInputElement>(null);
  const [place, setPlace] = useState(0);
  /** What the admin said about the sheet; null where the guess is good enough. */
  const [chosen, setChosen] = useState<Mapping | null>(null);
  const { table } = file;
  const found = table?.sheets[place];
  const sheet = useMemo(() => (found === undefined ? undefined : titled(found)), [found]);
  const guessed = useMemo(() => (sheet === undefined ? null : guessMapping(sheet)), [sheet]);
  const mapping = chosen ?? guessed;
  const orders = useMemo(
    () => (sheet === undefined || mapping === null ? [] : ordersIn(sheet, mapping)),
    [sheet, mapping],
  );
  const missing = mapping === null ? [] : unmapped(mapping);

  const read = (picked: File | null | undefined): void => {
    if (picked === null || picked === undefined) return;
    setPlace(0);
    setChosen(null);
    void file.read(picked);
  };
  const { over, drag } = useFileDrop(read);
  return (
    <Modal
      open
      width={WIDTH}
      title={t('orders.importing.title')}
      okText={t('orders.importing.take', { count: orders.length })}
      okButtonProps={{ disabled: orders.length === 0 || missing.length > 0 || file.busy }}
      cancelText={t('common:cancel')}
      mask={{ closable: false }}
      onOk={() => onTake(orders)}
      onCancel={onClose}
    >
      <div className={styles['import']} data-over={over} {...drag}>
        <p className={styles['how']}>{t('orders.importing.how')}</p>
        <input
          ref={input}
          type="file"
          accept=".csv,.tsv,.txt,.xlsx"
          hidden
          aria-label={t('orders.importing.file')}
          onChange={(event) => {
            read(event.target.files?.[0]);
            // The same file again is a change as well.
            event.target.value = '';
          }}
        />
        {table === null ? (
          <div className={styles['drop']}>
            <Button
              type="primary"
              icon={<FileExcelOutlined aria-hidden="true" />}
              loading={file.busy}
              onClick={() => input.current?.click()}
            >
              {t(file.busy ? 'orders.importing.reading' : 'orders.importing.file')}
            </Button>
            <span className={styles['muted']}>
              {t(over ? 'orders.importing.dropHere' : 'orders.importing.drop')}
            </span>
          </div>
        ) : (
          <div className={styles['file']}>
            <FileExcelOutlined aria-hidden="true" />
            <strong>{visibleText(table.name)}</strong>
            {table.sheets.length > 1 && (
              <Select
                value={place}
                aria-label={t('orders.importing.sheet')}
                popupMatchSelectWidth={false}
                options={table.sheets.map(({ name }, value) => ({ value, label: visibleText(name) }))}
                onChange={(next) => {
                  setPlace(next);
                  setChosen(null);
                }}
              />
            )}
            <span className={styles['space']} />
            <Button size="small" loading={file.busy} onClick={() => input.current?.click()}>
              {t('orders.importing.other')}
            </Button>
          </div>
        )}
        {sheet !== undefined && mapping !== null && (
          <>
            <ColumnMap sheet={sheet} mapping={mapping} onMapping={setChosen} />
            <p className={styles['muted']}>{t('orders.importing.tidied')}</p>
            <p role="status">
              {missing.length > 0 ? (
                <span className={styles['blocked']}>
                  {t('orders.importing.missing', {
                    fields: missing
                      .map((field) => t(`orders.field.${field}`))
                      .join(t('common:listSeparator')),
                  })}
                </span>
              ) : (
                t('orders.importing.rows', { count: orders.length })
              )}
            </p>
          </>
        )}
        {table?.cut === true && (
          <Callout tone="waiting">{t('orders.importing.cut', { count: IMPORT_LINES })}</Callout>
        )}
        {file.error !== undefined && <ErrorNote error={file.error} />}
      </div>
    </Modal>
  );
}
