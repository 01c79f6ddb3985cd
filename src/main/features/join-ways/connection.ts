import { failure } from '@shared/domain/errors';
import { otherVendor } from '@main/features/connections/wecom-only';
import type { ConnectionRecord, StoreApi } from '@main/store/api';

/** The row of a connection to WeCom; fails with `connection.notFound` or `connection.otherVendor`. */
export async function connectionOf(
  store: Pick<StoreApi, 'listConnections'>,
  connectionId: string,
): Promise<ConnectionRecord> {
  const record = (await store.listConnections()).find(({ id }) => id === connectionId);
  if (!record) throw failure('not-found', 'connection.notFound', `connection ${connectionId} does not exist`);
  if (record.vendor !== 'wecom') throw otherVendor(record.vendor);
  return record;
}
