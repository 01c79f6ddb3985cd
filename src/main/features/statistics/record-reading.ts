import type { Stretch } from '@shared/domain/statistics-buckets';
import { inTurn } from '@main/features/sync/in-turn';
import type { MissingDay } from '@main/store/api.archive';
import type { RecordFetcher } from './fetch/fetcher';
import { Strikes, type ReadingParts } from './reading';
import { daysOf, stretchesOf } from './windows';

/** Asks for the events of missing days, and writes them together with the days. */
export async function readRecords(
  { context, dataset, progress, written }: ReadingParts,
  fetcher: RecordFetcher,
  batches: AsyncIterable<readonly MissingDay[]>,
): Promise<void> {
  const strikes = new Strikes();
  const read = async (stretch: Stretch): Promise<void> => {
    const days = daysOf(stretch);
    try {
      const events = await fetcher.records(context, stretch.from, stretch.to);
      const { connectionId, store } = context;
      const { restated } = await store.writeEvents(connectionId, dataset.id, days, events, context.now());
      progress.count('read', events.length);
      progress.count('restated', restated);
      strikes.acquit();
      written();
    } catch (error) {
      strikes.refuse(error);
      context.note(strikes.take(error));
      progress.count('failed', days.length);
    }
    progress.done(days.length);
  };
  await inTurn(stretches(batches, fetcher.daysAtOnce), fetcher.atOnce, context.signal, read);
}

async function* stretches(
  batches: AsyncIterable<readonly MissingDay[]>,
  most: number,
): AsyncGenerator<Stretch> {
  for await (const missing of batches) {
    const days = missing.map(({ day }) => day);
    yield* stretchesOf(days, most);
  }
}
