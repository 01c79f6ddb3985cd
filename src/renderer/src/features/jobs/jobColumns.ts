import type { TFunction } from 'i18next';
import type { Connection } from '@shared/contract/connections';
import type { Job } from '@shared/contract/jobs';
import { JOB_SORTS, NO_CONNECTION } from '@shared/domain/job-fields';
import { JOB_TONES, type JobWords } from '@renderer/components/job/useJobWords';
import { element } from '@renderer/grid/cells/dom';
import type { GridColumn } from '@renderer/grid/columns';
import type { ViewColumns } from '@renderer/grid/view';
import type { Language } from '@shared/domain/language';
import { errorText } from '@renderer/lib/errorText';
import { shanghai } from '@renderer/lib/format';
import type { Format } from '@renderer/lib/useFormat';
import { visibleText } from '@renderer/lib/visibleText';
import styles from './jobs.module.css';

const NONE = '–';

const WIDTHS = {
  created: 148,
  kind: 120,
  connection: 150,
  state: 96,
  progress: 120,
  took: 100,
  error: 260,
  started: 148,
  finished: 148,
  number: 76,
} as const;
export type JobColumn = keyof typeof WIDTHS;
export const JOB_COLUMN_IDS = Object.keys(WIDTHS) as readonly JobColumn[];

/** Not shown until asked for: the drawer says it as well. */
const HIDDEN: readonly JobColumn[] = ['started', 'finished', 'number'];

/** What the remembered view has to know of the columns, in the order they are delivered in. */
export const JOB_COLUMNS: ViewColumns = JOB_COLUMN_IDS.map((id) => ({
  id,
  width: WIDTHS[id],
  hidden: HIDDEN.includes(id),
  fixed: id === 'kind',
}));

type Named = Pick<Connection, 'id' | 'name' | 'color'>;

/** The connection that a job belongs to, in words. */
export function connectionText(
  connectionId: string,
  connections: readonly Named[],
  t: TFunction<'jobs'>,
): string {
  if (connectionId === NO_CONNECTION) return t('noConnection');
  const known = connections.find(({ id }) => id === connectionId);
  return known === undefined ? t('removedConnection') : visibleText(known.name);
}

/** The columns of the jobs that have ended. */
export function jobColumns(
  t: TFunction<'jobs'>,
  words: (job: Job) => JobWords,
  connections: readonly Named[],
  format: Format,
  language: Language,
): readonly GridColumn<Job>[] {
  const column = (id: JobColumn, text: (job: Job) => string): GridColumn<Job> => ({
    id,
    title: t(`column.${id}`),
    hint: t(`hint.${id}`),
    width: WIDTHS[id],
    sortable: JOB_SORTS.some((field) => field === id),
    text,
  });
  const time = (at: number | null): string => (at === null ? NONE : shanghai(at));
  const connection = (job: Job): string => connectionText(job.connectionId, connections, t);
  const marked = (mark: HTMLElement, text: string): Node => {
    const both = document.createDocumentFragment();
    both.append(mark, element('span', '', text));
    return both;
  };
  return [
    column('created', ({ createdAt }) => shanghai(createdAt)),
    { ...column('kind', ({ kind }) => t(`kind.${kind}`)), fixed: true, opens: true },
    {
      ...column('connection', connection),
      draw: (job) => {
        const known = connections.find(({ id }) => id === job.connectionId);
        if (known === undefined) return element('span', '', connection(job));
        const dot = element('i', styles['colour'] ?? '');
        dot.style.background = `var(--connection-${known.color})`;
        return marked(dot, connection(job));
      },
    },
    {
      ...column('state', ({ state }) => t(`state.${state}`)),
      draw: ({ state }) => {
        const dot = element('i', styles['dot'] ?? '');
        dot.style.background = `var(--tone-${JOB_TONES[state]})`;
        return marked(dot, t(`state.${state}`));
      },
    },
    column('progress', (job) => words(job).progress || NONE),
    column('took', ({ startedAt, finishedAt }) =>
      startedAt === null || finishedAt === null ? NONE : format.duration(finishedAt - startedAt),
    ),
    {
      ...column('error', ({ error }) => (error === null ? NONE : errorText(error, language).sentence)),
      minWidth: 160,
      grows: true,
    },
    column('started', ({ startedAt }) => time(startedAt)),
    column('finished', ({ finishedAt }) => time(finishedAt)),
    { ...column('number', ({ id }) => format.number(id)), align: 'right' },
  ];
}
