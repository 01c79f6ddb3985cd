import { expect, it, vi } from 'vitest';
import { sessionTransport } from '@main/vendors/session-transport';

const calls: string[] = [];
vi.mock('electron', () => ({
  app: {},
  net: {},
  session: {
    fromPartition: (partition: string) => ({
      setProxy: async () => void calls.push(`${partition} setProxy`),
      clearAuthCache: async () => void calls.push(`${partition} clearAuthCache`),
      closeAllConnections: async () => void calls.push(`${partition} closeAllConnections`),
    }),
  },
}));

it.each(['vendor-c1', 'vendor-once-c1'])(
  'forgets for %s what earlier proxy credentials opened, before anything is sent',
  async (partition) => {
    calls.length = 0;
    sessionTransport('c1', { url: 'http://proxy.example:3128', credentials: null });
    const own = () => calls.filter((call) => call.startsWith(`${partition} `));
    const steps = ['setProxy', 'clearAuthCache', 'closeAllConnections'];
    await expect.poll(own).toEqual(steps.map((step) => `${partition} ${step}`));
  },
);
