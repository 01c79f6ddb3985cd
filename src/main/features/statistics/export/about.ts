import type { StatisticsSource } from '@shared/contract/statistics-export';
import { dataset } from '@shared/domain/datasets';
import type { ExploreResult } from '@shared/domain/statistics';
import type { Bilingual } from '@shared/domain/bilingual';
import { momentText } from '@main/features/tables/cell';
import { inLanguage } from './columns';

/** One fact about where an export comes from: a key for programs, a label for people. */
interface Fact {
  readonly key: string;
  readonly label: Bilingual;
  readonly value: string;
}

const ALL: Bilingual = { zh: '全部', en: 'all' };

/** Where the figures come from, as the app knows it; times of Shanghai. */
function facts(request: StatisticsSource, readAt: ExploreResult['readAt'], now: number): Fact[] {
  const { query } = request;
  const { id, api, doc } = dataset(query.dataset);
  const fact = (key: string, zh: string, en: string, value: string): Fact => ({
    key,
    label: { zh, en },
    value,
  });
  const number = (ids: readonly unknown[] | null): string =>
    ids === null ? inLanguage(request, ALL) : String(ids.length);
  return [
    fact('dataset', '数据集', 'Dataset', id),
    fact('endpoint', '接口', 'Endpoint', api),
    fact('document', '官方文档', 'Document', doc),
    fact('subjects', '对象数', 'Subjects', number(query.subjects)),
    ...(query.skillGroups.length > 0
      ? [fact('skillGroups', '技能组数', 'Skill groups', number(query.skillGroups))]
      : []),
    ...(query.agents.length > 0 ? [fact('agents', '客服数', 'Agents', number(query.agents))] : []),
    fact('from', '开始日期', 'From', query.from),
    fact('to', '结束日期', 'To', query.to),
    fact('readOldest', '最早读取时间', 'Read, oldest', readAt ? momentText({ at: readAt.oldest }) : ''),
    fact('readNewest', '最新读取时间', 'Read, newest', readAt ? momentText({ at: readAt.newest }) : ''),
    fact('exportedAt', '导出时间', 'Exported at', momentText({ at: now })),
  ];
}

/** The second sheet of a workbook: what the screen says, and what the app knows. */
export function aboutPairs(
  request: StatisticsSource,
  readAt: ExploreResult['readAt'],
  now: number,
): [label: string, value: string][] {
  const own = facts(request, readAt, now).map(({ label, value }): [string, string] => [
    inLanguage(request, label),
    value,
  ]);
  return [...request.about, ...own];
}

/** The same for programs: keys that do not depend on the language; what the screen says below `about.`. */
export function aboutKeys(
  request: StatisticsSource,
  readAt: ExploreResult['readAt'],
  now: number,
): [key: string, value: string][] {
  const own = facts(request, readAt, now).map(({ key, value }): [string, string] => [key, value]);
  return [...own, ...request.about.map(([label, value]): [string, string] => [`about.${label}`, value])];
}
