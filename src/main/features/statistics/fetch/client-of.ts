import { failure, type Failure } from '@shared/domain/errors';
import type { Vendor } from '@shared/domain/vendor';
import type { AnyClient } from '@main/vendors/any-client';

type ClientOf<V extends Vendor> = Extract<AnyClient, { readonly vendor: V }>['client'];

/** The client of a vendor; fails with `statistics.otherVendor` when the connection leads to another one. */
export function clientOf<V extends Vendor>(any: AnyClient, vendor: V): ClientOf<V> {
  if (any.vendor === vendor) return any.client as ClientOf<V>;
  throw hasNoSuchStatistics(any.vendor);
}

/** Something was asked of a connection whose vendor does not have it. */
export const hasNoSuchStatistics = (vendor: Vendor): Failure =>
  failure('validation', 'statistics.otherVendor', `${vendor} has no such statistics`);
