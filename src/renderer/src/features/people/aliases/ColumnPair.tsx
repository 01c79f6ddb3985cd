import { Select } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportSheet } from '@renderer/features/transfers/import/table';
import { visibleText } from '@renderer/lib/visibleText';
import type { AliasColumns } from './aliasColumns';
import styles from './aliases.module.css';

interface Props {
  readonly sheet: ImportSheet;
  readonly columns: AliasColumns;
  readonly onColumns: (columns: AliasColumns) => void;
}

const ROLES = ['userid', 'alias'] as const;

/** Says which column holds the userids and which the names; choosing the other one's column swaps them. */
export function ColumnPair({ sheet, columns, onColumns }: Props) {
  const { t } = useTranslation(['people', 'transfers']);
  const id = useId();
  const options = sheet.columns.map(({ title, values }, index) => {
    const name = visibleText(title).trim() || t('transfers:import.columnName', { number: index + 1 });
    const example = visibleText(values.find((value) => value.trim() !== '') ?? '');
    return { value: index, label: example === '' ? name : t('aliases.column', { name, example }) };
  });
  const choose = (role: (typeof ROLES)[number], index: number): void => {
    const other = role === 'userid' ? 'alias' : 'userid';
    const swapped = columns[other] === index ? columns[role] : columns[other];
    onColumns({ ...columns, [role]: index, [other]: swapped });
  };
  return (
    <div className={styles['pair']}>
      {ROLES.map((role) => (
        <div key={role} className={styles['role']}>
          <label htmlFor={`${id}${role}`}>{t(`aliases.role.${role}`)}</label>
          <Select<number>
            id={`${id}${role}`}
            value={columns[role]}
            placeholder={t('aliases.noColumn')}
            options={options}
            onChange={(index) => choose(role, index)}
          />
        </div>
      ))}
    </div>
  );
}
