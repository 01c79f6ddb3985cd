import { useTranslation } from 'react-i18next';
import { useLanguage } from '@renderer/i18n/useLanguage';
import { useFormat } from '@renderer/lib/useFormat';
import { itemCause } from '../itemCause';
import styles from './sheet.module.css';
import type { SheetTrouble } from './sheetModel';

/** What was not handed over, by cause, and what can be done about it. */
export function SheetTroubles({ troubles }: { troubles: readonly SheetTrouble[] }) {
  const { t } = useTranslation(['transfers', 'common']);
  const { number } = useFormat();
  const language = useLanguage();
  return (
    <section className={styles['part']}>
      <h2>{t('sheet.trouble')}</h2>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col" className={styles['number']}>
              {t('sheet.troubleColumn.count')}
            </th>
            <th scope="col">{t('sheet.troubleColumn.state')}</th>
            <th scope="col">{t('sheet.troubleColumn.why')}</th>
            <th scope="col">{t('sheet.troubleColumn.fix')}</th>
          </tr>
        </thead>
        <tbody>
          {troubles.map((trouble) => {
            const { state, errcode, reason, groups } = trouble;
            const cause = itemCause(trouble, language, t);
            const word = t(`item.${state}`);
            return (
              <tr key={JSON.stringify([state, errcode, reason])}>
                <td className={styles['number']}>{number(groups)}</td>
                <td className={styles['time']}>
                  {errcode === null ? word : t('sheet.code', { state: word, code: String(errcode) })}
                </td>
                <td>{cause?.text ?? t('sheet.noReason')}</td>
                <td>{cause?.fix ?? t(`itemHint.${state}`)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
