import { failure } from '@shared/domain/errors';
import type { ArchiveApi } from '../api.archive';
import type { Session } from '../session';

type ExploreMethods = Pick<
  ArchiveApi,
  'explore' | 'rawDays' | 'hints' | 'morning' | 'listExplorations' | 'saveExploration' | 'removeExploration'
>;

/** Answers from the archive, and the questions that were saved. */
export function exploreMethods(session: Session): ExploreMethods {
  const { explorer, explorations } = session;
  return {
    explore: (query, now) => explorer.explore(query, now),
    rawDays: (query, start, count) => explorer.rawDays(query, start, count),
    hints: (connectionId, now) => explorer.hints(connectionId, now),
    morning: (connectionId, now) => explorer.morning(connectionId, now),
    listExplorations: async (connectionId) => explorations.of(connectionId),
    saveExploration: async ({ id, ...rest }) =>
      session.ledger(() => {
        const { name, query } = rest;
        const holder = explorations.idOf(query.connectionId, name);
        if (holder !== null && holder !== id) {
          throw failure('conflict', 'explorations.nameTaken', `${name} is taken.`, { params: { name } });
        }
        if (id === undefined) return { ...rest, id: explorations.add(rest) };
        if (explorations.update({ ...rest, id })) return { ...rest, id };
        throw failure('not-found', 'explorations.notFound', `There is no exploration ${id}.`);
      }),
    removeExploration: async (connectionId, id) =>
      session.ledger(() => explorations.remove(connectionId, id)),
  };
}
