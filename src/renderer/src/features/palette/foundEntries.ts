import type { TFunction } from 'i18next';
import type { JoinWayRow } from '@shared/contract/join-ways';
import type { Person } from '@shared/contract/people';
import type { Exploration } from '@shared/contract/statistics';
import { dataset, datasetsOf } from '@shared/domain/datasets';
import type { GroupRow } from '@shared/domain/group';
import type { TransferPlan } from '@shared/domain/transfer';
import type { Vendor } from '@shared/domain/vendor';
import type { Language } from '@renderer/i18n/index';
import { shownAlias, shownName } from '@renderer/lib/personNames';
import { visibleText } from '@renderer/lib/visibleText';
import { go } from '@renderer/stores/router';
import { groupTitle } from '../groups/groupWords';
import { titleOf } from '../join-ways/items';
import { openView } from '../statistics/explorer/explorerState';
import { viewOf } from '../statistics/explorer/view';
import { inLanguage } from '../statistics/words';
import { personName } from '../transfers/personName';
import { planTitle } from '../transfers/planTitle';
import type { Entry, FixedEntry } from './entry';

/** The texts that the lines draw from. */
export type FoundT = TFunction<['groups', 'common', 'palette', 'transfers', 'joinWays']>;

const said = (...parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null && part !== '').join(' · ');

/** A group; its drawer opens over the grid. */
export const groupEntry = (row: GroupRow, t: FoundT): Entry => ({
  key: `group:${row.chatId}`,
  group: 'groups',
  title: groupTitle(row, t).text,
  detail: said(
    row.owner === null ? null : personName(row.owner, row.ownerName),
    row.members === null ? null : t('palette:members', { count: row.members }),
  ),
  unavailable: null,
  run: () => go({ screen: 'groups', chatId: row.chatId }),
});

/** A person; the drawer opens over the grid. */
export function personEntry(person: Person, t: FoundT): Entry {
  const { userid, state, groups } = person;
  const name = shownName(person);
  return {
    key: `person:${userid}`,
    group: 'people',
    title: name ?? userid,
    detail: said(
      shownAlias(person),
      name === null ? null : userid,
      state === 'left' ? t('common:left') : null,
      t('common:groups', { count: groups }),
    ),
    unavailable: null,
    run: () => go({ screen: 'people', userid }),
  };
}

/** What a plan is looked for by. */
export const planTitles = ({ id, name, ticket, owners, takers }: TransferPlan): readonly string[] => [
  name,
  ticket,
  `#${id}`,
  ...[...owners, ...takers].flatMap((person) => [person.userid, person.name ?? '']),
];

export const planEntry = (plan: TransferPlan, t: FoundT): Entry => ({
  key: `plan:${plan.id}`,
  group: 'plans',
  title: planTitle(plan),
  detail: said(
    `#${plan.id}`,
    plan.ticket === '' ? null : visibleText(plan.ticket),
    t(`transfers:plan.${plan.state}`),
  ),
  unavailable: null,
  run: () => go({ screen: 'transfers', planId: plan.id }),
});

/** What a join way is looked for by. */
export const joinWayTitles = ({ fields, configId }: JoinWayRow): readonly string[] => [
  fields?.remark ?? '',
  fields?.state ?? '',
  configId,
];

export const joinWayEntry = (row: JoinWayRow, t: FoundT): Entry => ({
  key: `joinWay:${row.id}`,
  group: 'joinWays',
  title: titleOf(row),
  detail: said(
    visibleText(row.fields?.state ?? ''),
    row.state === 'deleted' ? t('joinWays:state.deleted') : null,
  ),
  unavailable: null,
  run: () => go({ screen: 'joinWays', id: row.id }),
});

/** What a saved query is looked for by: its name, and its dataset in both languages. */
export function explorationTitles({ name, query }: Exploration): readonly string[] {
  const { zh, en } = dataset(query.dataset).title;
  return [name, zh, en];
}

export const explorationEntry = (
  exploration: Exploration,
  connectionId: string,
  language: Language,
): Entry => ({
  key: `exploration:${exploration.id}`,
  group: 'explorations',
  title: visibleText(exploration.name),
  detail: inLanguage(dataset(exploration.query.dataset).title, language),
  unavailable: null,
  run: () => {
    openView(connectionId, exploration.query.dataset, viewOf(exploration));
    go({ screen: 'statistics', dataset: exploration.query.dataset });
  },
});

/** The datasets of a vendor. */
export const datasetEntries = (vendor: Vendor, language: Language): readonly FixedEntry[] =>
  datasetsOf(vendor).map(({ id, title }) => ({
    key: `dataset:${id}`,
    group: 'datasets',
    title: inLanguage(title, language),
    unavailable: null,
    words: { titles: [title.zh, title.en], keywords: [] },
    run: () => go({ screen: 'statistics', dataset: id }),
  }));
