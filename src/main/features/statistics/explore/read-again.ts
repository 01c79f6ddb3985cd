import { dataset as definition } from '@shared/domain/datasets';
import { lastReady } from '@shared/domain/datasets/ready';
import { Failure } from '@shared/domain/errors';
import type { ExploreQuery } from '@shared/domain/statistics';
import type { MissingDay } from '@main/store/api.archive';
import { FETCHERS } from '../fetch';
import type { FetchContext } from '../fetch/fetcher';
import { readDataset } from '../read-dataset';
import { DatasetTrouble } from '../reading';
import { cut, daysOf, earlier, firstKept, later } from '../windows';
import { MOST_CALLS, tooManyCalls } from './limits';

/** Asks again for the days of what a question shows, as far as the vendor has them. */
export async function readAgain(context: FetchContext, query: ExploreQuery): Promise<void> {
  const dataset = definition(query.dataset);
  const from = later(query.from, firstKept(dataset, context.now()));
  const to = earlier(query.to, lastReady(dataset.window, context.now()));
  const known = await context.store.listSubjects(context.connectionId, dataset.subject);
  const subjects = query.subjects ?? known.map(({ id }) => id);
  const days = daysOf({ from, to }).map((day): MissingDay => ({ day, subjects }));
  const fetcher = FETCHERS[query.dataset];
  const calls = fetcher.read === 'days' ? cut(days, fetcher.days).length : days.length;
  if (calls > MOST_CALLS) throw tooManyCalls(calls);
  const progress = { done: () => undefined, count: () => undefined };
  try {
    await readDataset({ context, dataset, progress, written: () => undefined }, inOne(days));
  } catch (error) {
    throw error instanceof DatasetTrouble ? new Failure(error.error) : error;
  }
}

async function* inOne(days: readonly MissingDay[]): AsyncGenerator<readonly MissingDay[]> {
  yield days;
}
