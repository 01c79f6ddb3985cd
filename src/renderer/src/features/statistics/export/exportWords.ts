import type { Explored } from '@shared/contract/statistics';
import type { StatisticsSource } from '@shared/contract/statistics-export';
import type { Dataset } from '@shared/domain/datasets/dataset';
import type { ExploreQuery } from '@shared/domain/statistics';
import type { Language } from '@shared/domain/language';
import { gapsIn, knownIn } from '../datasets/standing';
import { metricsOf } from '../explorer/view';
import { inLanguage, type StatisticsT } from '../words';

/** What columns and sheets of a file are called. */
export function exportWords(definition: Dataset, t: StatisticsT): StatisticsSource['words'] {
  return {
    subject: t(`subject.${definition.subject}`),
    subjectKey: t('export.key'),
    parent: t('export.parent'),
    from: t('export.from'),
    to: t('export.to'),
    day: t('column.bucket'),
    readAt: t('export.readAt'),
    compared: t('chart.before'),
    total: t('column.total'),
    sheets: [t('export.sheet'), t('export.aboutSheet')],
  };
}

interface Asked {
  readonly query: ExploreQuery;
  readonly definition: Dataset;
  readonly result: Explored | undefined;
  readonly connection: string;
  readonly language: Language;
  readonly what: StatisticsSource['what'];
}

/** What the screen says of the figures; the app adds dataset, endpoint, range and times itself. */
export function aboutPairs(
  { query, definition, result, connection, language, what }: Asked,
  t: StatisticsT,
): StatisticsSource['about'] {
  const metrics = metricsOf(query, definition);
  const pairs: [string, string][] = [
    [t('about.connection'), connection],
    [t('about.vendor'), t(`common:vendor.${definition.vendor}`)],
    [t('about.dataset'), inLanguage(definition.title, language)],
    [t('about.what'), t(`export.${what}`)],
    [t('about.grain'), t(`grain.${query.grain}`)],
    [t('about.by'), t(`by.${query.by}`, { subject: t(`subject.${definition.subject}`).toLowerCase() })],
    [t('about.compare'), t(`compare.${query.compare}`)],
  ];
  const { comparedWith = null, coverage } = result ?? {};
  if (comparedWith !== null)
    pairs.push([t('about.comparedWith'), `${comparedWith.from} – ${comparedWith.to}`]);
  if (coverage !== undefined) {
    pairs.push([t('about.known'), String(knownIn(coverage))], [t('about.gaps'), String(gapsIn(coverage))]);
  }
  for (const { label, why } of metrics) {
    if (why !== undefined) pairs.push([inLanguage(label, language), t(`blank.${why}`)]);
  }
  return pairs.slice(0, 40).map(([name, value]) => [name.slice(0, 60), value.slice(0, 600)]);
}
