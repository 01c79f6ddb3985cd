import type { GroupFilter, GroupQuery } from '@shared/domain/group';
import { GROUP_SORT_FIELDS } from '@shared/domain/group-fields';
import { percentile, type Figure } from '../report';
import { ANCHOR, seeded, type World } from '../world';
import type { Page } from './devtools';

const BLOCK = 100;
const YEAR = 365 * 86_400;
const SORT_ROUNDS = 3;
const FILTER_ROUNDS = 30;
const SEARCH_ROUNDS = 20;

/** What is typed, by the number of characters: frequent, rare, in owners' names, and nowhere. */
const TEXTS: Readonly<Record<1 | 2 | 3, readonly string[]>> = {
  1: ['群', '庆', '王', '务', '龘'],
  2: ['重庆', '服务', '欧阳', '净水', '庆重'],
  3: ['净水器', '售后服', '儿童安', '上官雪', '器水净'],
};

/** Milliseconds from asking to having the first block, question after question. */
async function firstBlocks({ queries, count }: { queries: GroupQuery[]; count: number }): Promise<number[]> {
  const { handover } = window;
  const times: number[] = [];
  for (const query of queries) {
    const begun = performance.now();
    const opened = await handover['groups.open'](query);
    if (!opened.ok) throw new Error(opened.error.message);
    const { queryId } = opened.data;
    const first = await handover['groups.window']({ queryId, start: 0, count });
    times.push(performance.now() - begun);
    if (!first.ok) throw new Error(first.error.message);
    await handover['groups.close']({ queryId });
  }
  return times;
}

/** The chat ids of every row that a query finds. */
async function allFound(query: GroupQuery): Promise<string[]> {
  const { handover } = window;
  const opened = await handover['groups.open'](query);
  if (!opened.ok) throw new Error(opened.error.message);
  const { queryId, total } = opened.data;
  const found: string[] = [];
  while (found.length < total) {
    const answer = await handover['groups.window']({ queryId, start: found.length, count: 1000 });
    if (!answer.ok) throw new Error(answer.error.message);
    if (answer.data.rows.length === 0) break;
    found.push(...answer.data.rows.map(({ chatId }) => chatId));
  }
  await handover['groups.close']({ queryId });
  return found;
}

/** Sorts by every field in both directions, and filters of many kinds, each to its first block. */
export async function sortsAndFilters(page: Page, connectionId: string, world: World): Promise<Figure[]> {
  const ask = (queries: GroupQuery[]): Promise<number[]> => page.run(firstBlocks, { queries, count: BLOCK });
  const sorts = Array.from({ length: SORT_ROUNDS }, () =>
    GROUP_SORT_FIELDS.flatMap((field) =>
      (['asc', 'desc'] as const).map((direction) => queryOf(connectionId, { sort: [{ field, direction }] })),
    ),
  ).flat();
  const filters = Array.from({ length: FILTER_ROUNDS }, (_, n) =>
    queryOf(connectionId, { filter: filterOf(n, world) }),
  );
  const mark = { atMost: 50 };
  return [
    { name: 'sort to the first block, p95', value: percentile(await ask(sorts), 0.95), unit: 'ms', mark },
    { name: 'filter to the first block, p95', value: percentile(await ask(filters), 0.95), unit: 'ms', mark },
  ];
}

/** Searches for 1, 2 and 3 Chinese characters. */
export async function searches(page: Page, connectionId: string): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const [characters, texts] of Object.entries(TEXTS)) {
    const queries = Array.from({ length: SEARCH_ROUNDS }, (_, n) =>
      queryOf(connectionId, { text: texts[n % texts.length] ?? '' }),
    );
    const times = await page.run(firstBlocks, { queries, count: BLOCK });
    figures.push({
      name: `search for ${characters} Chinese character${characters === '1' ? '' : 's'}, p95`,
      value: percentile(times, 0.95),
      unit: 'ms',
      mark: { atMost: 10 },
    });
  }
  return figures;
}

/** Compares what each search finds with a plain substring test over the same groups; says what differs. */
export async function wrongSearches(page: Page, connectionId: string, world: World): Promise<string[]> {
  const names = new Map(world.people.map(({ userid, name }) => [userid, name ?? '']));
  const wrong: string[] = [];
  for (const text of Object.values(TEXTS).flat()) {
    const found = new Set(await page.run(allFound, queryOf(connectionId, { text })));
    const plain = world.loaded.filter(({ chatId, name, owner }) =>
      [name, owner, names.get(owner) ?? '', chatId].some((field) => field.includes(text)),
    );
    const missing = plain.filter(({ chatId }) => !found.has(chatId)).length;
    const extra = found.size - (plain.length - missing);
    if (missing + extra > 0) wrong.push(`search for ${text}: ${missing} missing, ${extra} too many`);
  }
  return wrong;
}

function queryOf(connectionId: string, parts: Partial<GroupQuery>): GroupQuery {
  const filter: GroupFilter = { presence: 'present', loaded: 'any' };
  return { connectionId, text: '', filter, sort: [], ...parts };
}

function filterOf(n: number, { people }: World): GroupFilter {
  const random = seeded(n);
  const all: GroupFilter = { presence: 'present', loaded: 'any' };
  const owner = (): string => people[random(people.length)]?.userid ?? '';
  switch (n % 5) {
    case 0:
      return { ...all, status: [1] };
    case 1:
      return { ...all, owners: [owner(), owner(), owner()] };
    case 2:
      return { ...all, createdFrom: ANCHOR - random(YEAR), createdTo: ANCHOR };
    case 3:
      return { ...all, membersMin: random(10), membersMax: 10 + random(10) };
    default:
      return { ...all, loaded: 'loaded', status: [0, 2], createdFrom: ANCHOR - 2 * YEAR, membersMin: 5 };
  }
}
