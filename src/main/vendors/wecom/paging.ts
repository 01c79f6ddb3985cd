import { VendorFailure } from '../failure';
import type { Page } from './types';

/** More pages than the largest corp could fill: 2,000 pages of 1,000 rows. */
const MOST_PAGES = 2000;

/**
 * Reads pages from `start` until the vendor says that there are no more. A cursor that comes back, or
 * more pages than there can be, ends it with `vendor.endlessCursor`.
 */
export async function* pages<T>(
  api: string,
  fetchPage: (cursor: string | null) => Promise<Page<T>>,
  start: string | null = null,
): AsyncGenerator<Page<T>> {
  const seen = new Set<string>();
  let cursor = start;
  for (let count = 0; count < MOST_PAGES; count += 1) {
    const page = await fetchPage(cursor);
    yield page;
    if (page.nextCursor === null) return;
    if (page.nextCursor === cursor || seen.has(page.nextCursor)) break;
    seen.add(page.nextCursor);
    cursor = page.nextCursor;
  }
  throw endlessCursor(api);
}

/** The failure of a list that never ends. */
function endlessCursor(api: string): VendorFailure {
  return new VendorFailure(
    {
      code: 'vendor',
      reason: 'vendor.endlessCursor',
      message: `${api} never ends its list`,
      retryable: false,
      vendor: { api },
    },
    'lost',
    null,
  );
}
