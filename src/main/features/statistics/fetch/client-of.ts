import type { Vendor } from '@shared/domain/vendor';
import { otherVendor } from '@main/features/connections/wecom-only';
import type { AnyClient } from '@main/vendors/any-client';

type ClientOf<V extends Vendor> = Extract<AnyClient, { readonly vendor: V }>['client'];

/** The client of a vendor; fails with `connection.otherVendor` when the connection leads to another one. */
export function clientOf<V extends Vendor>(any: AnyClient, vendor: V): ClientOf<V> {
  if (any.vendor === vendor) return any.client as ClientOf<V>;
  throw otherVendor(any.vendor);
}
