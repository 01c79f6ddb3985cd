import type { ConnectionFields } from '@shared/contract/connections';
import { unreachable } from '@shared/domain/exhaustive';
import type { Vendor } from '@shared/domain/vendor';
import type { AnyClient } from '@main/vendors/any-client';
import type { Clock } from '@main/vendors/clock';
import type { VendorFailure } from '@main/vendors/failure';
import type { RateLimits } from '@main/vendors/rate';
import type { Transport } from '@main/vendors/transport';
import { createSobotClient } from '@main/vendors/sobot/client';
import { createWecomClient } from '@main/vendors/wecom/client';
import { createWshotoClient } from '@main/vendors/wshoto/client';
import type { Refusals, TokenStore } from '@main/vendors/tokens';

export interface ClientParts {
  /** Account, address and kind of credential; the rest of a form means nothing to a client. */
  readonly fields: Pick<ConnectionFields, 'corpId' | 'baseUrl' | 'credential'>;
  readonly secret: string;
  readonly transport: Transport;
  readonly tokens: TokenStore;
  /** What is known of the secret from other clients that use it. */
  readonly refusals?: Refusals | undefined;
  readonly clock: Clock;
  readonly limits?: RateLimits | undefined;
  /** Milliseconds for one request. */
  readonly timeout?: number | undefined;
  readonly retries?: number | undefined;
  readonly onOutcome?: ((failure: VendorFailure | null) => void) | undefined;
}

/** The client of a vendor. */
export function makeClient(vendor: Vendor, { fields, ...parts }: ClientParts): AnyClient {
  const { corpId, baseUrl, credential } = fields;
  const account = { ...parts, accountId: corpId, baseUrl };
  switch (vendor) {
    case 'wecom':
      return { vendor, client: createWecomClient({ ...parts, corpId, baseUrl }) };
    case 'wshoto':
      return { vendor, client: createWshotoClient(account) };
    case 'sobot':
      return { vendor, client: createSobotClient({ ...account, credential }) };
    default:
      return unreachable(vendor);
  }
}
