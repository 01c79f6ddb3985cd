import type { Handlers } from '@shared/contract';
import { dayOf } from '@shared/domain/day';
import type { RadarDeps } from './radar';
import { exportChanges } from './export';

type ChangeHandlers = Pick<Handlers, Extract<keyof Handlers, `changes.${string}`>>;

/** The calls about what changed between two syncs. */
export function createChanges({
  store,
  timers,
  chooseFile,
}: Pick<RadarDeps, 'chooseFile'> & {
  readonly store: Pick<RadarDeps['store'], 'listSyncs' | 'compareSyncs' | 'changedChatIds'>;
  readonly timers: Pick<RadarDeps['timers'], 'now'>;
}): ChangeHandlers {
  return {
    'changes.syncs': ({ connectionId }) => store.listSyncs(connectionId),
    'changes.compare': ({ start, count, ...query }) => store.compareSyncs(query, start, count),
    'changes.chatIds': (query) => store.changedChatIds(query),
    'changes.export': async (request) => {
      const day = dayOf(timers.now());
      const path = await chooseFile(`group-changes-${day}.${request.format}`);
      return path === null ? null : { path, rows: await exportChanges(store, request, day, path) };
    },
  };
}
