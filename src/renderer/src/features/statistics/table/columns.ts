import type { Dataset } from '@shared/domain/datasets/dataset';
import type { Metric } from '@shared/domain/datasets/metric';
import type { ExploreQuery, ExploreResult } from '@shared/domain/statistics';
import { element } from '@renderer/grid/cells/dom';
import type { GridColumn } from '@renderer/grid/columns';
import type { Language } from '@shared/domain/language';
import { metricsOf } from '../explorer/view';
import { bucketLabel } from '../values/buckets';
import { BLANK, formatDelta, formatValue } from '../values/format';
import { inLanguage, nameOf, subjectLabel, type StatisticsT } from '../words';
import { reasonOf, reasonText } from './reasons';
import type { TableRow } from './rows';
import styles from './table.module.css';

interface Asked {
  readonly query: ExploreQuery;
  readonly definition: Dataset;
  readonly result: ExploreResult;
  readonly language: Language;
  readonly t: StatisticsT;
}

const hidden = (text: string): HTMLElement => element('span', styles['heard'] ?? '', text);

/** A figure, and for eyes and ears why it is missing or less than it seems. */
function drawFigure(text: string, isEmpty: boolean, reason: string | null): Node {
  const value = element('span', (isEmpty ? styles['blank'] : styles['figure']) ?? '', text);
  if (reason === null) return value;
  value.title = reason;
  if (!isEmpty) value.append(element('sup', styles['mark'] ?? '', '*'));
  value.append(hidden(reason));
  return value;
}

function metricColumn(metric: Metric, index: number, { language, t }: Asked): GridColumn<TableRow> {
  const title = inLanguage(metric.label, language);
  return {
    id: metric.id,
    title,
    width: Math.min(200, Math.max(104, 24 + title.length * (language === 'en' ? 7 : 13))),
    align: 'right',
    sortable: true,
    text: ({ row }) => formatValue(row.values[index], metric.kind),
    draw: (each) => {
      const value = each.row.values[index] ?? null;
      const reason = reasonOf(each.row, index);
      return drawFigure(
        formatValue(value, metric.kind),
        value === null,
        reason === null ? null : reasonText(reason, t),
      );
    },
  };
}

function deltaColumn(metric: Metric, index: number, { language, t }: Asked): GridColumn<TableRow> {
  const text = ({ row }: TableRow): string =>
    formatDelta(row.values[index], row.compared[index], metric.kind);
  return {
    id: `delta:${metric.id}`,
    title: t('column.delta'),
    hint: t('column.deltaHint', { metric: inLanguage(metric.label, language) }),
    width: 132,
    align: 'right',
    sortable: true,
    text,
    draw: (each) => {
      const words = text(each);
      const before = formatValue(each.row.compared[index], metric.kind);
      const drawn = element('span', (words === BLANK ? styles['blank'] : styles['delta']) ?? '', words);
      drawn.title = t('column.before', { value: before });
      return drawn;
    },
  };
}

function drawSubject({ subject, isTotal }: TableRow, t: StatisticsT): Node {
  if (subject === null)
    return element('span', isTotal ? (styles['total'] ?? '') : '', isTotal ? t('column.total') : '');
  const name = element('span', styles['name'] ?? '', nameOf(subject));
  const parts: Node[] = [name];
  if (subject.gone) parts.push(element('span', styles['gone'] ?? '', t('scope.gone')));
  if (subject.parent !== null) parts.push(element('span', styles['parent'] ?? '', nameOf(subject.parent)));
  const box = element('span', styles['subject'] ?? '', ...parts);
  box.title = `${subjectLabel(subject)} (${subject.key})`;
  return box;
}

/** Whether days are missing somewhere, so that a column says how many are known. */
const hasHoles = ({ rows, total }: ExploreResult): boolean =>
  [...rows, total].some(({ blanks }) => blanks.includes('gap'));

/** The columns of a question: what a row is about, each metric, and how far it is from what it is compared with. */
export function tableColumns(asked: Asked): readonly GridColumn<TableRow>[] {
  const { query, definition, result, language, t } = asked;
  const range = { from: query.from, to: query.to };
  const isCompared = result.comparedWith !== null;
  const first = query.by === 'time' ? 'bucket' : 'subject';
  const bucket: GridColumn<TableRow> = {
    id: 'bucket',
    title: t('column.bucket'),
    width: query.grain === 'day' ? 150 : 190,
    sortable: true,
    fixed: true,
    pinned: first === 'bucket' ? 'left' : undefined,
    text: ({ row, isTotal }) =>
      isTotal
        ? first === 'bucket'
          ? t('column.total')
          : ''
        : bucketLabel(row.bucket, query.grain, range, language),
  };
  const subject: GridColumn<TableRow> = {
    id: 'subject',
    title: t(`subject.${definition.subject}`),
    width: 220,
    sortable: true,
    fixed: true,
    pinned: 'left',
    text: (row) =>
      row.subject === null ? (row.isTotal ? t('column.total') : '') : subjectLabel(row.subject),
    draw: (row) => drawSubject(row, t),
  };
  const known: GridColumn<TableRow> = {
    id: 'known',
    title: t('column.known'),
    hint: t('column.knownHint'),
    width: 96,
    align: 'right',
    text: ({ row }) => `${formatValue(row.known, 'count')} / ${formatValue(row.days, 'count')}`,
  };
  // Of single events a row knows how many it is about, and its averages are exact.
  const events: GridColumn<TableRow> = {
    id: 'events',
    title: t('column.events'),
    width: 96,
    align: 'right',
    text: ({ row }) => formatValue(row.known, 'count'),
  };
  return [
    ...(query.by === 'time' ? [] : [subject]),
    ...(query.by === 'subject' ? [] : [bucket]),
    ...metricsOf(query, definition).flatMap((metric, index) => [
      metricColumn(metric, index, asked),
      ...(isCompared ? [deltaColumn(metric, index, asked)] : []),
    ]),
    ...(definition.shape === 'records' ? [events] : hasHoles(result) ? [known] : []),
  ];
}
