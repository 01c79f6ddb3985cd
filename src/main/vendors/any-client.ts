import type { SobotClient } from './sobot/types';
import type { WecomClient } from './wecom/types';
import type { WshotoClient } from './wshoto/types';

/** The client of a connection, whichever vendor it leads to. */
export type AnyClient =
  | { readonly vendor: 'wecom'; readonly client: WecomClient }
  | { readonly vendor: 'wshoto'; readonly client: WshotoClient }
  | { readonly vendor: 'sobot'; readonly client: SobotClient };
