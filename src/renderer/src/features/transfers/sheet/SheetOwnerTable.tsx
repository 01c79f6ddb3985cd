import { useTranslation } from 'react-i18next';
import type { TransferItem } from '@shared/domain/transfer';
import { dateTime } from '@renderer/lib/format';
import { useFormat } from '@renderer/lib/useFormat';
import { visibleText } from '@renderer/lib/visibleText';
import { personName } from '../personName';
import { OwnerName } from './OwnerName';
import styles from './sheet.module.css';
import type { SheetOwner } from './sheetModel';

const NONE = '–';

/** Every group of one old owner: who takes it, and what became of it. */
export function SheetOwnerTable({ owner }: { owner: SheetOwner }) {
  const { t } = useTranslation(['transfers', 'common']);
  const { number } = useFormat();
  const takers = owner.takers
    .map(({ userid, name, groups }) => t('sheet.taker', { name: personName(userid, name), count: groups }))
    .join(t('common:listSeparator'));
  return (
    <section className={styles['part']}>
      <h2>
        <OwnerName userid={owner.userid} name={owner.name} />
      </h2>
      <p className={styles['sub']}>
        {t('sheet.owner', { count: owner.tally.groups, members: number(owner.tally.members) })}
        {takers !== '' && ` · ${t('sheet.takers', { takers })}`}
      </p>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col" className={styles['number']}>
              {t('sheet.column.index')}
            </th>
            <th scope="col" className={styles['wide']}>
              {t('sheet.column.name')}
            </th>
            <th scope="col" className={styles['number']}>
              {t('sheet.column.members')}
            </th>
            <th scope="col">{t('sheet.column.taker')}</th>
            <th scope="col">{t('sheet.column.state')}</th>
            <th scope="col">{t('sheet.column.doneAt')}</th>
          </tr>
        </thead>
        <tbody>
          {owner.items.map((item, index) => (
            <Row key={item.id} item={item} index={index + 1} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ item, index }: { item: TransferItem; index: number }) {
  const { t } = useTranslation('transfers');
  const { t: words } = useTranslation('groups');
  const { number } = useFormat();
  const { name, members, taker, takerName, state, errcode, readAt } = item;
  const shown = visibleText(name ?? '').trim();
  const word = t(`item.${state}`);
  return (
    <tr>
      <td className={styles['number']}>{index}</td>
      <td className={styles['name']}>{shown || words(name === null ? 'unread' : 'unnamed')}</td>
      <td className={styles['number']}>{members === null ? NONE : number(members)}</td>
      <td>{personName(taker, takerName)}</td>
      <td>
        {errcode === null || errcode === 0 ? word : t('sheet.code', { state: word, code: String(errcode) })}
      </td>
      <td className={styles['time']}>{state === 'verified' && readAt !== null ? dateTime(readAt) : NONE}</td>
    </tr>
  );
}
