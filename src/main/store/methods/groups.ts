import type { StoreApi } from '../api';
import { groupDetailOf } from '../groups/group-detail';
import { matchLines } from '../groups/match';
import { overviewOf, summarizeRows } from '../groups/summaries';
import { Pace } from '../pace';
import type { Session } from '../session';

type GroupMethods = Pick<
  StoreApi,
  | 'openQuery'
  | 'readWindow'
  | 'closeQuery'
  | 'openSelection'
  | 'summarize'
  | 'overview'
  | 'groupDetail'
  | 'matchGroups'
>;

/** What grids and drawers read. */
export function groupMethods(session: Session): GroupMethods {
  const { queries, shelves, transfers, groups: tables } = session;
  return {
    openQuery: (query) => queries.open(query),
    readWindow: async (queryId, start, count) => queries.window(queryId, start, count),
    closeQuery: async (queryId) => queries.close(queryId),
    openSelection: (selection) => queries.openSelection(selection),
    summarize: async (selection) => {
      const { shelf, rows } = await queries.select(selection);
      return summarizeRows(shelf.index, rows);
    },
    overview: async (connectionId) => {
      const { index } = await shelves.shelf(connectionId);
      return overviewOf(index, session.connections.syncedAt(connectionId));
    },
    groupDetail: async (connectionId, chatId) => {
      const shelf = await shelves.shelf(connectionId);
      shelves.onjob(connectionId).refresh(shelf, session.now());
      return groupDetailOf(shelf, tables, transfers.items, chatId);
    },
    matchGroups: async (connectionId, lines) => {
      const { index } = await shelves.shelf(connectionId);
      return matchLines(index, lines, new Pace());
    },
  };
}
