import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { visibleText } from '@renderer/lib/visibleText';
import styles from './import.module.css';
import type { ImportColumn, ImportSheet } from './table';

/** Rows shown of each column. */
const PREVIEW = 5;

interface Props {
  readonly sheet: ImportSheet;
  readonly column: number;
  readonly onColumn: (column: number) => void;
}

/** The columns with their first cells; a click says which one names the groups. */
export function ColumnChoice({ sheet, column, onColumn }: Props) {
  const { t } = useTranslation('transfers');
  const name = useId();
  const titleOf = ({ title }: ImportColumn, index: number): string =>
    visibleText(title).trim() || t('import.columnName', { number: index + 1 });
  return (
    <fieldset className={styles['columns']}>
      <legend>{t('import.column')}</legend>
      <div className={styles['columnsScroll']}>
        {sheet.columns.map((one, index) => (
          <label key={index} className={styles['column']} data-chosen={index === column}>
            <span className={styles['columnTitle']}>
              <input type="radio" name={name} checked={index === column} onChange={() => onColumn(index)} />
              <span>{titleOf(one, index)}</span>
            </span>
            {one.values.slice(0, PREVIEW).map((cell, row) => (
              <span key={row} className={styles['cell']}>
                {visibleText(cell)}
              </span>
            ))}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
