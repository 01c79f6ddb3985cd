import { failure } from '@shared/domain/errors';
import type { ConnectionRecord, OpenStore } from '@main/store/api';
import type { AnyClient } from '@main/vendors/any-client';
import type { SobotClient } from '@main/vendors/sobot/types';

/** The client of a connection to Sobot; fails with `connection.notSobot`. */
export function sobotClient(any: AnyClient): SobotClient {
  if (any.vendor === 'sobot') return any.client;
  throw notSobot(any.vendor);
}

/** The row of a connection to Sobot; fails with `connection.notFound` or `connection.notSobot`. */
export async function sobotConnection(
  store: Pick<OpenStore, 'listConnections'>,
  connectionId: string,
): Promise<ConnectionRecord> {
  const record = (await store.listConnections()).find(({ id }) => id === connectionId);
  if (!record) throw failure('not-found', 'connection.notFound', `connection ${connectionId} does not exist`);
  if (record.vendor !== 'sobot') throw notSobot(record.vendor);
  return record;
}

function notSobot(vendor: string): Error {
  return failure('conflict', 'connection.notSobot', `a connection to ${vendor} has no such thing`);
}
