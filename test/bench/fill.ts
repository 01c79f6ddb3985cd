import type { StoreClient } from '@main/store/client';
import type { World } from './world';

/** Groups on one page of a list, and details written at once, as a sync does it. */
export const PAGE = 1000;
const DETAILS = 50;
const WRITERS = 4;

/** Writes a whole sync by the store's own methods: lists by the page, details in small packs, several under way. */
export async function fill(
  store: Pick<StoreClient, 'applyList' | 'applyDetails' | 'markGone' | 'finishSync'>,
  connectionId: string,
  { listed, loaded }: Pick<World, 'listed' | 'loaded'>,
  runId: number,
  at: number,
): Promise<void> {
  for (let from = 0; from < listed.length; from += PAGE) {
    await store.applyList(connectionId, runId, listed.slice(from, from + PAGE), at);
  }
  let next = 0;
  const write = async (): Promise<void> => {
    while (next < loaded.length) {
      const from = next;
      next += DETAILS;
      await store.applyDetails(connectionId, runId, loaded.slice(from, from + DETAILS), at);
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, write));
  await store.markGone(connectionId, runId, at);
  await store.finishSync(connectionId, at);
}
