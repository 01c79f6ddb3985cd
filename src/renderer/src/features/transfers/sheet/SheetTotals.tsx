import { useTranslation } from 'react-i18next';
import { useFormat } from '@renderer/lib/useFormat';
import { OwnerName } from './OwnerName';
import styles from './sheet.module.css';
import type { SheetOwner } from './sheetModel';
import { addTallies, emptyTally } from './tally';

/** How many groups each old owner hands over, and how many arrived. */
export function SheetTotals({ owners }: { owners: readonly SheetOwner[] }) {
  const { t } = useTranslation('transfers');
  const { number } = useFormat();
  const sum = owners.map(({ tally }) => tally).reduce(addTallies, emptyTally());
  return (
    <section className={styles['part']}>
      <h2>{t('sheet.overview')}</h2>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{t('sheet.from')}</th>
            <th scope="col" className={styles['number']}>
              {t('sheet.groups')}
            </th>
            <th scope="col" className={styles['number']}>
              {t('sheet.members')}
            </th>
            <th scope="col" className={styles['number']}>
              {t('sheet.done')}
            </th>
            <th scope="col" className={styles['number']}>
              {t('sheet.rest')}
            </th>
          </tr>
        </thead>
        <tbody>
          {owners.map(({ userid, name, tally }) => (
            <tr key={userid}>
              <td>
                <OwnerName userid={userid} name={name} />
              </td>
              <td className={styles['number']}>{number(tally.groups)}</td>
              <td className={styles['number']}>{number(tally.members)}</td>
              <td className={styles['number']}>{number(tally.verified)}</td>
              <td className={styles['number']}>{number(tally.groups - tally.verified)}</td>
            </tr>
          ))}
        </tbody>
        {owners.length > 1 && (
          <tfoot>
            <tr>
              <th scope="row">{t('sheet.sum')}</th>
              <td className={styles['number']}>{number(sum.groups)}</td>
              <td className={styles['number']}>{number(sum.members)}</td>
              <td className={styles['number']}>{number(sum.verified)}</td>
              <td className={styles['number']}>{number(sum.groups - sum.verified)}</td>
            </tr>
          </tfoot>
        )}
      </table>
    </section>
  );
}
