import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '@shared/domain/errors';
import { IMPORT_LINES } from '@shared/domain/limits';
import { ErrorNote } from '@renderer/components/ErrorNote';
import { Callout } from '../Callout';
import { ColumnChoice } from './ColumnChoice';
import styles from './import.module.css';
import { likelyColumn, rowsOf, type ImportRow } from './table';
import { TableSourceField } from './TableSourceField';
import { useTableSource } from './useTableSource';

interface Props {
  readonly busy: boolean;
  readonly error: AppError | undefined;
  readonly onCancel: () => void;
  readonly onMatch: (rows: readonly ImportRow[]) => void;
}

/** Paste or choose a file, and say which column it is. */
export function LinesStep({ busy, error, onCancel, onMatch }: Props) {
  const { t } = useTranslation('transfers');
  const [chosen, setChosen] = useState<number | null>(null);
  const source = useTableSource(() => setChosen(null));
  const { sheet, file } = source;
  const column = chosen ?? (sheet === undefined ? 0 : likelyColumn(sheet));
  const values = sheet?.columns[column];
  const rows = values === undefined ? [] : rowsOf(values);
  const several = (sheet?.columns.length ?? 0) > 1;

  return (
    <div className={styles['step']}>
      <TableSourceField
        source={source}
        how={t('import.how')}
        label={t('import.paste')}
        placeholder={t('import.placeholder')}
        count={t('import.lines', { count: rows.length })}
        columns={
          sheet !== undefined &&
          (several || file.table !== null) && (
            <ColumnChoice sheet={sheet} column={column} onColumn={setChosen} />
          )
        }
      >
        {rows.length > IMPORT_LINES && (
          <Callout tone="waiting">{t('import.long', { count: IMPORT_LINES })}</Callout>
        )}
        {error !== undefined && <ErrorNote error={error} />}
      </TableSourceField>
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
