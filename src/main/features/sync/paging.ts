import type { Page } from '@main/vendors/wecom/types';
import { CURSOR_INVALID, errcodeOf } from './codes';
import { CursorGuard } from './cursor-guard';

/** How often a paging whose cursor was refused (50100) starts again from the first page. */
const RESTARTS = 3;

interface Paging<T> {
  readonly cursor: string | null;
  readonly fetch: (cursor: string | null) => Promise<Page<T>>;
  readonly idOf: (row: T) => string;
  /** Keeps a page, and the place to go on from; `endless` when the paging is given up after it. */
  readonly keep: (rows: readonly T[], nextCursor: string | null, endless: boolean) => Promise<void>;
}

/** Reads pages to the end; `endless` when the vendor would go on for ever. Pages may come twice. */
export async function readPages<T>({
  cursor,
  fetch,
  idOf,
  keep,
}: Paging<T>): Promise<'complete' | 'endless'> {
  let at = cursor;
  let guard = new CursorGuard();
  for (let restarts = 0; ;) {
    let page: Page<T>;
    try {
      page = await fetch(at);
    } catch (error) {
      if (errcodeOf(error) !== CURSOR_INVALID || at === null || restarts >= RESTARTS) throw error;
      restarts++;
      at = null;
      guard = new CursorGuard();
      continue;
    }
    const endless = guard.isEndless(page.rows.map(idOf), page.nextCursor);
    at = endless ? null : page.nextCursor;
    await keep(page.rows, at, endless);
    if (endless) return 'endless';
    if (at === null) return 'complete';
  }
}
