import type { ConnectionFields } from '@shared/contract/connections';
import type { Vendor } from '@shared/domain/vendor';

/** What a secret is called: by the vendor, or `token` where it was fetched by somebody else. */
export type SecretKind = Vendor | 'token';

export const secretKind = (vendor: Vendor, credential: ConnectionFields['credential']): SecretKind =>
  vendor === 'sobot' && credential === 'token' ? 'token' : vendor;
