import type { Handlers } from '@shared/contract';
import { dayOf } from '@shared/domain/day';
import { failure } from '@shared/domain/errors';
import type { JobEngine } from '@main/features/jobs/engine';
import { fileName, writeWhole } from '@main/features/tables/file';
import { compare, create, remove, update } from './changes';
import { connectionOf } from './connection';
import type { Desk } from './desk';
import type { JoinWaysPayload } from './payload';
import { readVault, writeVault } from './vault-file';

type JoinWayHandlers = Pick<Handlers, Extract<keyof Handlers, `joinWays.${string}`>>;

/** The calls of the vault of join ways. */
export function createJoinWays(desk: Desk, engine: Pick<JobEngine, 'start'>): JoinWayHandlers {
  const { deps, journal } = desk;
  const { store, timers, audit, chooseFile } = deps;
  const startJob = async (connectionId: string, ids: readonly number[] | null): Promise<number> => {
    const payload: JoinWaysPayload = { ids: ids && [...ids] };
    const createdAt = timers.now();
    return (await engine.start({ connectionId, kind: 'joinWays', planId: null, payload, createdAt })).id;
  };
  return {
    'joinWays.list': async ({ connectionId }) => {
      await journal.ready();
      return store.listJoinWays(connectionId);
    },
    'joinWays.detail': async ({ id }) => {
      await journal.ready();
      return desk.detail(id);
    },
    'joinWays.image': async ({ id }) => {
      const png = await store.joinWayImage(id);
      return png && { png: new Uint8Array(png) };
    },
    'joinWays.saveImage': async ({ id }) => {
      const { fields, configId } = await desk.find(id);
      const png = await store.joinWayImage(id);
      if (!png) throw failure('not-found', 'joinWays.noImage', `no image of join way ${id}`);
      const path = await chooseFile(fileName([fields?.remark.trim() || configId], 'png'));
      if (path === null) return null;
      await writeWhole(path, [png]);
      return { path };
    },
    'joinWays.create': (request) => create(desk, request),
    'joinWays.compare': async ({ id }) => ({ vendor: await compare(desk, id) }),
    'joinWays.update': (request) => update(desk, request),
    'joinWays.remove': (request) => remove(desk, request),
    'joinWays.forget': async ({ id }) => {
      const { connectionId, configId } = await desk.find(id);
      await desk.inTurn(id, () => store.forgetJoinWay(id));
      await audit('joinWay.forgotten', connectionId, { configId });
      desk.changed();
    },
    'joinWays.adopt': async ({ connectionId, configIds }) => {
      await connectionOf(store, connectionId);
      const { ids, added, known } = await store.addJoinWays(
        connectionId,
        [...new Set(configIds)],
        timers.now(),
      );
      await audit('joinWay.adopted', connectionId, { added, known });
      desk.changed();
      return { jobId: await startJob(connectionId, ids), added, known };
    },
    'joinWays.refresh': async ({ connectionId, ids }) => {
      await connectionOf(store, connectionId);
      return { jobId: await startJob(connectionId, ids ?? null) };
    },
    'joinWays.settleLost': async ({ id }) => {
      const { connectionId, remark } = await lostCreation(desk, id);
      await store.settleLostCreation(id);
      await audit('joinWay.lostSettled', connectionId, { remark });
      desk.changed();
    },
    'joinWays.exportVault': async ({ connectionId }) => {
      const { name } = await connectionOf(store, connectionId);
      const path = await chooseFile(fileName(['join-ways', name, dayOf(timers.now())], 'json'));
      if (path === null) return null;
      const count = await writeVault(deps, connectionId, path);
      await audit('joinWay.exported', connectionId, { joinWays: count });
      return { path, count };
    },
    'joinWays.importVault': async (request) => {
      const counts = await readVault(deps, request);
      await audit('joinWay.imported', request.connectionId, { ...counts });
      desk.changed();
      return counts;
    },
  };
}

/** A creation whose answer was lost, of whichever connection; fails with `joinWays.notFound`. */
async function lostCreation(
  { deps }: Desk,
  id: number,
): Promise<{ readonly connectionId: string; readonly remark: string }> {
  for (const { id: connectionId, vendor } of await deps.store.listConnections()) {
    if (vendor !== 'wecom') continue;
    const { lost } = await deps.store.listJoinWays(connectionId);
    const found = lost.find((creation) => creation.id === id);
    if (found) return { connectionId, remark: found.fields.remark };
  }
  throw failure('not-found', 'joinWays.notFound', `no lost creation ${id}`);
}
