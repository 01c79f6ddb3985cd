import type { TFunction } from 'i18next';
import type { JoinWayRow } from '@shared/contract/join-ways';
import type { Person } from '@shared/contract/people';
import type { Exploration } from '@shared/contract/statistics';
import { dataset, datasetsOf } from '@shared/domain/datasets';
import type { GroupRow } from '@shared/domain/group';
import type { TransferPlan } from '@shared/domain/transfer';
import type { Vendor } from '@shared/domain/vendor';
import { rank } from '@renderer/commands/match';
import type { Language } from '@shared/domain/language';
import { shownAlias, shownName } from '@renderer/lib/personNames';
import { visibleText } from '@renderer/lib/visibleText';
import { go } from '@renderer/stores/router';
import { groupTitle } from '../groups/groupWords';
import { titleOf } from '../join-ways/items';
import { openView } from '../statistics/explorer/explorerState';
import { viewOf } from '../statistics/explorer/view';
import { inLanguage } from '../statistics/words';
import { personName } from '../transfers/personName';
import { planTitle } from '@shared/domain/plan';
import type { FixedEntry, FoundEntry } from './entry';
import type { Found } from './find';
import { bestFound } from './sections';

/** The texts that the lines draw from. */
type FoundT = TFunction<['groups', 'common', 'palette', 'transfers', 'joinWays']>;

const said = (...parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null && part !== '').join(' · ');

/** A group; its drawer opens over the grid. */
const groupEntry = (row: GroupRow, t: FoundT): FoundEntry => ({
  key: `group:${row.chatId}`,
  group: 'groups',
  title: groupTitle(row, t).text,
  names: [row.name ?? '', row.chatId],
  detail: said(
    row.owner === null ? null : personName(row.owner, row.ownerName),
    row.members === null ? null : t('palette:members', { count: row.members }),
  ),
  unavailable: null,
  run: () => go({ screen: 'groups', chatId: row.chatId }),
});

/** A person; the drawer opens over the grid. */
function personEntry(person: Person, t: FoundT): FoundEntry {
  const { userid, state, groups } = person;
  const name = shownName(person);
  return {
    key: `person:${userid}`,
    group: 'people',
    title: name ?? userid,
    names: [person.name ?? '', person.alias ?? '', userid],
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

/** What a plan is looked for by beside its own names: the people in it. */
const peopleOf = ({ owners, takers }: TransferPlan): readonly string[] =>
  [...owners, ...takers].flatMap((person) => [person.userid, person.name ?? '']);

/** A plan. */
const planEntry = (plan: TransferPlan, t: FoundT): FoundEntry => ({
  key: `plan:${plan.id}`,
  group: 'plans',
  title: planTitle(plan),
  names: [plan.name, plan.ticket, `#${plan.id}`],
  detail: said(
    `#${plan.id}`,
    plan.ticket === '' ? null : visibleText(plan.ticket),
    t(`transfers:plan.${plan.state}`),
  ),
  unavailable: null,
  run: () => go({ screen: 'transfers', planId: plan.id }),
});

/** A join way; its panel opens over the grid. */
const joinWayEntry = (row: JoinWayRow, t: FoundT): FoundEntry => ({
  key: `joinWay:${row.id}`,
  group: 'joinWays',
  title: titleOf(row),
  names: [row.fields?.remark ?? '', row.fields?.state ?? '', row.configId],
  detail: said(
    visibleText(row.fields?.state ?? ''),
    row.state === 'deleted' ? t('joinWays:state.deleted') : null,
  ),
  unavailable: null,
  run: () => go({ screen: 'joinWays', id: row.id }),
});

/** A saved query; its dataset opens as it was saved. */
const explorationEntry = (
  exploration: Exploration,
  connectionId: string,
  language: Language,
): FoundEntry => ({
  key: `exploration:${exploration.id}`,
  group: 'explorations',
  title: visibleText(exploration.name),
  names: [exploration.name],
  detail: inLanguage(dataset(exploration.query.dataset).title, language),
  unavailable: null,
  run: () => {
    openView(connectionId, exploration.query.dataset, viewOf(exploration));
    go({ screen: 'statistics', dataset: exploration.query.dataset });
  },
});

/** Most lines of one kind. */
const MOST = 6;

interface Asked {
  readonly connectionId: string;
  readonly text: string;
  readonly language: Language;
  readonly t: FoundT;
}

/** What was found for a text, as lines: the best few of each kind. */
export function foundEntries(
  { groups, people, plans, joinWays, explorations }: Found,
  { connectionId, text, language, t }: Asked,
): readonly FoundEntry[] {
  const holds = (...titles: readonly string[]): boolean => rank({ titles, keywords: [] }, text) !== Infinity;
  const titlesOf = ({ query }: Exploration): readonly string[] => {
    const { zh, en } = dataset(query.dataset).title;
    return [zh, en];
  };
  const kinds: readonly (readonly FoundEntry[])[] = [
    people.map((person) => personEntry(person, t)),
    groups.map((row) => groupEntry(row, t)),
    plans
      .map((plan) => ({ plan, entry: planEntry(plan, t) }))
      .filter(({ plan, entry }) => holds(...entry.names, ...peopleOf(plan)))
      .map(({ entry }) => entry),
    joinWays.map((row) => joinWayEntry(row, t)).filter(({ names }) => holds(...names)),
    explorations
      .filter((exploration) => holds(exploration.name, ...titlesOf(exploration)))
      .map((exploration) => explorationEntry(exploration, connectionId, language)),
  ];
  return kinds.flatMap((entries) => bestFound(entries, text, MOST));
}

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
