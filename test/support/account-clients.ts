import { systemClock } from '@main/vendors/clock';
import { createSobotClient, type SobotClientOptions } from '@main/vendors/sobot/client';
import type { SobotClient } from '@main/vendors/sobot/types';
import { fetchTransport } from '@main/vendors/transport';
import { createWshotoClient, type WshotoClientOptions } from '@main/vendors/wshoto/client';
import type { WshotoClient } from '@main/vendors/wshoto/types';
import { memoryTokens } from './wecom';

interface Account {
  readonly baseUrl: string;
  readonly accountId: string;
  readonly secret: string;
}

const usual = () => ({ transport: fetchTransport(fetch), tokens: memoryTokens(), clock: systemClock });

/** The real client of wshoto over the platform's fetch. */
export function wshotoClient(account: Account, options: Partial<WshotoClientOptions> = {}): WshotoClient {
  const { baseUrl, accountId, secret } = account;
  return createWshotoClient({ ...usual(), baseUrl, accountId, secret, ...options });
}

/** The real client of Sobot over the platform's fetch, with an app_key unless said. */
export function sobotClient(account: Account, options: Partial<SobotClientOptions> = {}): SobotClient {
  const { baseUrl, accountId, secret } = account;
  return createSobotClient({ ...usual(), baseUrl, accountId, secret, credential: 'key', ...options });
}
