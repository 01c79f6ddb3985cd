import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Connection } from '@shared/contract/connections';
import type { TransferPlan } from '@shared/domain/transfer';
import { cssVariables } from '@renderer/theme/cssVariables';
import { palettes } from '@renderer/theme/tokens';
import { dateTime } from '@renderer/lib/format';
import { visibleText } from '@renderer/lib/visibleText';
import styles from './sheet.module.css';
import { SheetOwnerTable } from './SheetOwnerTable';
import { SheetSignatures } from './SheetSignatures';
import { SheetTotals } from './SheetTotals';
import { SheetTroubles } from './SheetTroubles';
import { sheetOwners, sheetTroubles } from './sheetModel';
import type { ReadItems } from './useAllItems';

/** Paper is white in every theme. */
const PAPER = cssVariables(palettes.light);

interface Props {
  readonly plan: TransferPlan;
  readonly read: ReadItems;
  readonly connection: Connection;
}

/** What a plan did, for people who sign it and file it. */
export function SheetPaper({ plan, read: { items, at }, connection }: Props) {
  const { t } = useTranslation('transfers');
  const owners = useMemo(() => sheetOwners(items), [items]);
  const troubles = useMemo(() => sheetTroubles(items), [items]);
  const facts: readonly (readonly [string, string])[] = [
    [t('sheet.corp'), visibleText(connection.name)],
    [t('sheet.plan'), `#${plan.id} ${visibleText(plan.name)}`],
    [t('sheet.ticket'), visibleText(plan.ticket)],
    [t('sheet.state'), t(`plan.${plan.state}`)],
    [t('sheet.started'), plan.startedAt === null ? '' : dateTime(plan.startedAt)],
    [t('sheet.finished'), plan.finishedAt === null ? '' : dateTime(plan.finishedAt)],
    [t('sheet.made'), dateTime(at)],
    [t('sheet.note'), visibleText(plan.note)],
  ];
  return (
    <article className={styles['paper']} style={PAPER}>
      <h1 className={styles['heading']}>{t('sheet.title')}</h1>
      <dl className={styles['facts']}>
        {facts
          .filter(([, value]) => value !== '')
          .map(([name, value]) => (
            <div key={name} className={styles['fact']} data-wide={name === t('sheet.note')}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {plan.state === 'running' && <p className={styles['remark']}>{t('sheet.unfinished')}</p>}
      <SheetTotals owners={owners} />
      {owners.map((owner) => (
        <SheetOwnerTable key={owner.userid} owner={owner} />
      ))}
      {troubles.length > 0 && <SheetTroubles troubles={troubles} />}
      <p className={styles['remark']}>{t('sheet.explain')}</p>
      <SheetSignatures />
    </article>
  );
}
