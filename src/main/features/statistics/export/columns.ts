import type { StatisticsSource } from '@shared/contract/statistics-export';
import type { Dataset } from '@shared/domain/datasets/dataset';
import type { Metric } from '@shared/domain/datasets/metric';
import type { Subject } from '@shared/domain/statistics';
import type { Cell, Column } from '@main/features/tables/cell';
import type { ColumnType, TypedColumn } from '@main/features/tables/parquet';

/** A column of an export: its title for people, and a name of its own for programs, the same in both languages. */
export interface ExportColumn extends Column, TypedColumn {}

/** What is written: rows that come when they are asked for, how many, and a last one that sums up for people. */
export interface FiguresTable {
  readonly columns: readonly ExportColumn[];
  readonly rows: AsyncIterable<readonly Cell[]>;
  readonly count: number;
  readonly sum: readonly Cell[] | null;
}

/** A label of a definition in the language of the request. */
export const inLanguage = (
  { language }: Pick<StatisticsSource, 'language'>,
  { zh, en }: Metric['label'],
): string => (language === 'en' ? en : zh);

const WIDTHS: Partial<Record<ColumnType, number>> = { text: 24, day: 12, moment: 20 };

export const column = (name: string, title: string, type: ColumnType): ExportColumn => ({
  name,
  title,
  type,
  width: WIDTHS[type] ?? 14,
});

const TYPES = {
  count: 'count',
  percent: 'percent',
  duration: 'duration',
  score: 'decimal',
  decimal: 'decimal',
} as const;

/** One column for each metric; `mark` tells those of the row that it is compared with. */
export function metricColumns(
  request: StatisticsSource,
  metrics: readonly Metric[],
  mark?: { readonly name: string; readonly title: string },
): ExportColumn[] {
  return metrics.map(({ id, label, kind }) => {
    const title = inLanguage(request, label);
    return mark
      ? column(`${id}${mark.name}`, `${title} · ${mark.title}`, TYPES[kind])
      : column(id, title, TYPES[kind]);
  });
}

/** A value as a cell of its kind; what is not known stays empty, and is never a zero. */
export function metricCell(value: number | null | undefined, { kind }: Metric): Cell {
  if (value === null || value === undefined) return null;
  switch (kind) {
    case 'count':
      return value;
    case 'percent':
      return { fraction: value };
    case 'duration':
      return { seconds: value };
    case 'score':
    case 'decimal':
      return { decimal: value };
  }
}

/** Who or what a row is about: name, id, and the account or skill group where there is one. */
export function subjectColumns({ words }: StatisticsSource, { subject }: Dataset): ExportColumn[] {
  if (subject === 'company') return [];
  const own = [column('subject', words.subject, 'text'), column('subjectKey', words.subjectKey, 'text')];
  return hasParent(subject) ? [...own, column('parent', words.parent, 'text')] : own;
}

export function subjectCells(subject: Subject | undefined, { subject: kind }: Dataset): Cell[] {
  if (kind === 'company') return [];
  const own = [subject?.name ?? null, subject?.key ?? null];
  const parent = subject?.parent ?? null;
  return hasParent(kind) ? [...own, parent && (parent.name ?? parent.key)] : own;
}

const hasParent = (kind: Dataset['subject']): boolean => kind === 'kfServicer' || kind === 'agentInGroup';
