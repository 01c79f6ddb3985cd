import type { GridApi, IDatasource } from 'ag-grid-community';
import type { Feed, FeedEvent } from './feed';

/** Rows in one block of the grid's cache, which is also one read. */
export const BLOCK_ROWS = 100;
/** Most blocks kept: what was scrolled past is read again, so that memory stays flat. */
export const MOST_BLOCKS = 12;

/** Lets the grid read its blocks from a feed. */
export function datasourceOf<Q, R>(feed: Feed<Q, R>): IDatasource {
  return {
    getRows: (request) => {
      const fail = (): void => request.failCallback();
      feed.read(request.startRow, request.endRow - request.startRow).then((answer) => {
        if (answer === null) fail();
        else request.successCallback([...answer.rows], answer.total);
      }, fail);
    },
  };
}

/**
 * Keeps the grid on what the feed shows. The rows on the screen stay until their successors are
 * there, so nothing flickers; only another query goes back to the top.
 */
export function followFeed<Q, R>(feed: Feed<Q, R>, api: GridApi<R>): () => void {
  const follow = (event: FeedEvent): void => {
    const { total } = feed.state.getState();
    if (event !== 'refreshed') api.setRowCount(total, true);
    if (event === 'replaced' && total > 0) api.ensureIndexVisible(0, 'top');
    api.refreshInfiniteCache();
  };
  // What the feed showed before anybody listened.
  if (feed.state.getState().query !== null) follow('reordered');
  return feed.on(follow);
}
