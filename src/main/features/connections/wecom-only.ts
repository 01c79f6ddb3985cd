import { failure, type Failure } from '@shared/domain/errors';
import type { Vendor } from '@shared/domain/vendor';
import type { StoreApi } from '@main/store/api';
import type { AnyClient } from '@main/vendors/any-client';
import type { WecomClient } from '@main/vendors/wecom/types';

/** The client of a connection to WeCom; fails with `connection.otherVendor`. */
export function wecomOnly(any: AnyClient): WecomClient {
  if (any.vendor === 'wecom') return any.client;
  throw otherVendor(any.vendor);
}

/** Stops what only a connection to WeCom can do, before any of it is begun. */
export async function insistOnWecom(
  store: Pick<StoreApi, 'listConnections'>,
  connectionId: string,
): Promise<void> {
  const record = (await store.listConnections()).find(({ id }) => id === connectionId);
  if (record && record.vendor !== 'wecom') throw otherVendor(record.vendor);
}

/** Something only WeCom has was asked of a connection to another vendor. */
export function otherVendor(vendor: Vendor): Failure {
  return failure('validation', 'connection.otherVendor', `the connection leads to ${vendor}, not to WeCom`);
}
