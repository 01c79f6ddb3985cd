import { onTestFinished } from 'vitest';
import { createSobotClient } from '@main/vendors/sobot/client';
import { fetchTransport } from '@main/vendors/transport';
import { startTestPractice } from '../../support/practice';
import { sobotStage, type StageOptions } from '../../support/sobot';

const PUSH = 'sobot/chat-third/api/5/order/receive_order_data';
const EXPORT = 'sobot/api/wb/5/data/export_data';

/** APIs of the practice vendor, as its faults name them. */
export const API = { push: PUSH, export: EXPORT, files: 'sobot-files/*' } as const;

/** A practice vendor, and what works against it over real HTTP; `again` starts anew on what was left. */
export async function practiceStage(options: StageOptions = {}) {
  const practice = await startTestPractice();
  onTestFinished(() => practice.close());
  const { baseUrl, accountId, secret } = practice.sobot;
  let token: string | null = null;
  const start = (more: StageOptions) =>
    sobotStage({
      baseUrl,
      client: (timers) =>
        createSobotClient({
          accountId,
          secret,
          credential: 'key',
          baseUrl,
          transport: fetchTransport(fetch),
          tokens: {
            load: async () => token,
            save: async (value) => {
              token = value;
            },
          },
          clock: timers.clock,
          timeout: 1_000,
        }),
      ...options,
      ...more,
    });
  const first = start({});
  const { memory, jobs } = first;
  return { ...first, control: practice.control, again: () => start({ memory, jobs }) };
}
