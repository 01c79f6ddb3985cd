import { Select } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { ORDER_FIELDS } from '@shared/domain/order';
import type { ImportSheet } from '@renderer/features/transfers/import/table';
import { visibleText } from '@renderer/lib/visibleText';
import { NEEDED, type Mapping } from './mapping';
import styles from './orders.module.css';

const NOTHING = -1;

interface Props {
  readonly sheet: ImportSheet;
  readonly mapping: Mapping;
  readonly onMapping: (mapping: Mapping) => void;
}

/** For each field of an order the column it is taken from, with a value of it. */
export function ColumnMap({ sheet, mapping, onMapping }: Props) {
  const { t } = useTranslation('sobot');
  const id = useId();
  const options = [
    { value: NOTHING, label: t('orders.importing.notUsed') },
    ...sheet.columns.map(({ title }, value) => ({ value, label: visibleText(title) })),
  ];
  return (
    <fieldset className={styles['map']}>
      <legend>{t('orders.importing.columns')}</legend>
      {ORDER_FIELDS.map((field) => {
        const column = mapping[field];
        const value = column === null ? '' : (sheet.columns[column]?.values[0] ?? '');
        return (
          <div key={field} className={styles['mapRow']}>
            <label htmlFor={`${id}-${field}`}>
              {t(`orders.field.${field}`)}
              {NEEDED.includes(field) && (
                <span className={styles['needed']}> {t('orders.importing.needed')}</span>
              )}
            </label>
            <Select<number>
              id={`${id}-${field}`}
              className={styles['mapColumn'] ?? ''}
              value={column ?? NOTHING}
              status={column === null && NEEDED.includes(field) ? 'error' : ''}
              options={options}
              onChange={(next) => onMapping({ ...mapping, [field]: next === NOTHING ? null : next })}
            />
            <span className={styles['sample']}>
              {column === null
                ? ''
                : value === ''
                  ? t('orders.importing.empty')
                  : t('orders.importing.sample', { value: visibleText(value) })}
            </span>
          </div>
        );
      })}
    </fieldset>
  );
}
