import type { StatisticsSource } from '@shared/contract/statistics-export';
import type { ExportTable } from '@main/features/exports/table';
import type { OpenStore } from '@main/store/api';
import { archived } from '../explore/archived';
import { aboutKeys, aboutPairs } from './about';
import { rawTable, type RawStore } from './raw';
import { shownTable } from './shown';

export type StatisticsStore = RawStore & Pick<OpenStore, 'seeSubjects'>;

/**
 * Statistics as a file, answered from the archive alone, where the screen has put them. CSV and XLSX carry
 * titles in the language of the source and end with the total; Parquet carries names that never change, and
 * no total, which a program would count twice.
 */
export async function statisticsTable(
  store: StatisticsStore,
  source: StatisticsSource,
  now: number,
): Promise<ExportTable> {
  // A file holds what the archive knows the question by.
  const request = { ...source, query: await archived(store, source.query, now) };
  const result = await store.explore(request.query, now);
  const { columns, rows, count, sum } =
    request.what === 'shown' ? shownTable(request, result) : await rawTable(store, request, now);
  const [name, aboutName] = request.words.sheets;
  const labels = columns.map((each): [string, string] => [`label.${each.name}`, each.title]);
  const { readAt } = result;
  return {
    columns,
    rows,
    total: count,
    sum,
    name,
    about: { name: aboutName, pairs: aboutPairs(request, readAt, now) },
    typed: { columns, about: [...aboutKeys(request, readAt, now), ...labels] },
  };
}
