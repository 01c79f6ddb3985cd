import type { JoinWaysApi } from '../api.join-ways';
import { type FiledJoinWay, mergeJoinWay } from './merge';
import type { JoinWayTables } from './tables';

/** A page of the vault as its file holds it. */
export function exportPage(
  { joinWays, versions, images }: JoinWayTables,
  connectionId: string,
  after: number,
  count: number,
): Awaited<ReturnType<JoinWaysApi['exportJoinWays']>> {
  const page = joinWays.page(connectionId, after, count);
  return {
    joinWays: page.map(({ id, configId, state, qrCode }) => {
      const png = images.get(id);
      return {
        configId,
        state,
        qrCode,
        image: png === null ? null : Buffer.from(png).toString('base64'),
        versions: versions.of(id).map(({ at, source, fields }) => ({ at, source, fields })),
      };
    }),
    last: page.at(-1)?.id ?? after,
  };
}

/** Merges what a file holds into the vault. Inside a transaction. */
export function importAll(
  tables: JoinWayTables,
  connectionId: string,
  filed: readonly FiledJoinWay[],
  at: number,
): Awaited<ReturnType<JoinWaysApi['importJoinWays']>> {
  const counts = { added: 0, completed: 0, known: 0 };
  for (const joinWay of filed) counts[mergeJoinWay(tables, connectionId, joinWay, at)]++;
  return counts;
}
