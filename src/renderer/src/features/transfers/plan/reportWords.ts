import type { PlanReport } from '@shared/contract/plan-report';
import type { TransferPlan } from '@shared/domain/transfer';
import { dateTime, shanghai } from '@renderer/lib/format';
import type { Format } from '@renderer/lib/useFormat';
import type { TransfersT } from '../itemCause';
import { ITEM_ORDER } from '../itemStates';
import { busyTakers, personName } from '../personName';

type Column = PlanReport['columns'][number];

/** The columns of a report, in the language of the screen. */
export function reportColumns(t: TransfersT): Column[] {
  const titles: readonly (readonly [Column['field'], string])[] = [
    ['chatId', t('items.column.chatId')],
    ['name', t('items.column.name')],
    ['members', t('items.column.members')],
    ['kind', t('items.column.kind')],
    ['oldOwner', t('items.export.oldOwnerId')],
    ['oldOwnerName', t('items.column.oldOwner')],
    ['taker', t('items.export.takerId')],
    ['takerName', t('items.column.taker')],
    ['state', t('items.column.state')],
    ['errcode', t('items.column.errcode')],
    ['cause', t('items.drawer.why')],
    ['fix', t('items.export.fix')],
    ['errmsg', t('items.column.errmsg')],
    ['day', t('items.column.day')],
    ['sentAt', t('items.column.sentAt')],
    ['answeredAt', t('items.column.answeredAt')],
    ['ownerRead', t('items.export.ownerRead')],
    ['readAt', t('items.column.readAt')],
    ['batchId', t('items.column.batchId')],
  ];
  return titles.map(([field, title]) => ({ field, title }));
}

/** The words that the values of a report are told in. */
export function reportWords(t: TransfersT): PlanReport['words'] {
  return {
    states: t('item', { returnObjects: true }),
    kinds: t('common:kind', { returnObjects: true }),
    reasons: t('reason', { returnObjects: true }),
    sheets: [t('items.export.sheetItems'), t('items.export.sheetAbout')],
  };
}

const MOST_TAKERS = 10;

/** What a report says about the plan itself: label and value; what is not known is left out. */
export function reportAbout(
  plan: TransferPlan,
  connection: string,
  now: number,
  t: TransfersT,
  { number }: Pick<Format, 'number'>,
): [string, string][] {
  const time = (at: number | null): string => (at === null ? '' : dateTime(at));
  const takers = busyTakers(plan.takers).slice(0, MOST_TAKERS);
  const lines: [string, string][] = [
    [t('sheet.plan'), plan.name],
    [t('sheet.number'), `#${plan.id}`],
    [t('sheet.corp'), connection],
    [t('sheet.ticket'), plan.ticket],
    [t('sheet.note'), plan.note],
    [t('sheet.state'), t(`plan.${plan.state}`)],
    [t('sheet.created'), time(plan.createdAt)],
    [t('sheet.started'), time(plan.startedAt)],
    [t('sheet.finished'), time(plan.finishedAt)],
    ...takers.map(({ userid, name, groups }): [string, string] => [
      t('items.column.taker'),
      `${personName(userid, name)} (${userid}) ${number(groups)}`,
    ]),
    ...ITEM_ORDER.filter((state) => plan.counts[state] > 0).map((state): [string, string] => [
      t(`item.${state}`),
      String(plan.counts[state]),
    ]),
    [t('sheet.total'), String(plan.total)],
    [t('sheet.made'), shanghai(now)],
  ];
  return lines.filter(([, value]) => value !== '');
}
