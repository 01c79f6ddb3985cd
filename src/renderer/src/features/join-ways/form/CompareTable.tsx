import { useTranslation } from 'react-i18next';
import type { JoinWayField, JoinWayFields } from '@shared/domain/join-way-rules';
import type { GroupNames } from '../items';
import { fieldLines } from '../words';
import type { Comparison } from './comparison';
import styles from './form.module.css';

interface Props {
  readonly comparison: Comparison;
  readonly vendor: JoinWayFields;
  readonly vault: JoinWayFields;
  readonly after: JoinWayFields;
  readonly names: GroupNames;
}

/** Three versions side by side; what saving changes, and what the vault did not know, is marked. */
export function CompareTable({ comparison, vendor, vault, after, names }: Props) {
  const { t } = useTranslation('joinWays');
  return (
    // Scrolls where it is longer than the window, so the keyboard has to reach it.
    <div className={styles['tableBox']} role="region" aria-label={t('form.compare.label')} tabIndex={0}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{t('form.compare.column.field')}</th>
            <th scope="col">{t('form.compare.column.vendor')}</th>
            <th scope="col">{t('form.compare.column.vault')}</th>
            <th scope="col">{t('form.compare.column.after')}</th>
          </tr>
        </thead>
        <tbody>
          {comparison.fields.map(({ field, changes, differs }) => (
            <tr key={field} data-changes={changes}>
              <th scope="row">{t(`form.field.${field}`)}</th>
              <td>
                <Value fields={vendor} field={field} names={names} />
              </td>
              <td data-differs={differs}>
                <Value fields={vault} field={field} names={names} />
                {differs && <span className={styles['mark']}>{t('form.compare.differs')}</span>}
              </td>
              <td data-after={changes}>
                <Value fields={after} field={field} names={names} />
                {changes && <span className={styles['mark']}>{t('form.compare.changed')}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface ValueProps {
  readonly fields: JoinWayFields;
  readonly field: JoinWayField;
  readonly names: GroupNames;
}

function Value({ fields, field, names }: ValueProps) {
  const { t } = useTranslation(['joinWays', 'common']);
  const lines = fieldLines(fields, field, names, t);
  if (lines.length === 0) return <span className={styles['hint']}>{t('form.empty')}</span>;
  return lines.map((line, index) => (
    <span key={`${index} ${line}`} className={styles['line']}>
      {field === 'chatIds' ? `${index + 1}. ${line}` : line}
    </span>
  ));
}
