import { beforeEach, expect, it, vi } from 'vitest';
import { sessionWays, type WayOut } from '@main/vendors/session-transport';

interface FakeSession {
  readonly partition: string;
  readonly calls: string[];
}

const electron = vi.hoisted(() => ({
  sessions: new Map<string, FakeSession>(),
  /** Sessions by which requests went. */
  used: [] as FakeSession[],
}));

vi.mock('electron', () => ({
  app: {},
  net: {
    request: ({ session }: { session: FakeSession }) => {
      electron.used.push(session);
      throw new Error('far enough');
    },
  },
  session: {
    fromPartition: (partition: string) => {
      const known = electron.sessions.get(partition);
      if (known) return known;
      const calls: string[] = [];
      const note = (name: string) => async (value?: unknown) => {
        calls.push(value === undefined ? name : `${name} ${JSON.stringify(value)}`);
        return 'DIRECT';
      };
      const made = {
        partition,
        calls,
        setProxy: note('setProxy'),
        clearAuthCache: note('clearAuthCache'),
        closeAllConnections: note('closeAllConnections'),
        resolveProxy: note('resolveProxy'),
        setCertificateVerifyProc: () => void calls.push('setCertificateVerifyProc'),
      };
      electron.sessions.set(partition, made);
      return made;
    },
  },
}));

const system: WayOut = {
  id: '1',
  proxy: { proxyMode: 'system', proxyUrl: 'http://unused.corp', pacUrl: '' },
  vouches: null,
};
const request = {
  method: 'GET',
  url: 'https://vendor.test/',
  headers: {},
  signal: AbortSignal.timeout(60_000),
} as const;
const none = { url: '', credentials: null };

let way = system;
const ways = sessionWays(async () => way);
/** Sends, and answers the session that it went by. */
async function sent(send: (wire: typeof request) => Promise<unknown>): Promise<FakeSession> {
  await expect(send(request)).rejects.toThrow('far enough');
  return electron.used.at(-1)!;
}

beforeEach(() => {
  way = system;
  electron.sessions.clear();
  electron.used.length = 0;
});

it.each(['send', 'sendOnce'] as const)(
  'forgets what earlier proxy credentials opened before anything is sent by %s',
  async (kind) => {
    const own = { url: 'http://proxy.example:3128', credentials: null };
    const { calls } = await sent(ways.transport('c1', own)[kind]);
    expect(calls.slice(0, 3)).toEqual([
      'setProxy {"mode":"fixed_servers","proxyRules":"http://proxy.example:3128"}',
      'clearAuthCache',
      'closeAllConnections',
    ]);
  },
);

it('keeps one session for reads, and another one for what must not be sent twice', async () => {
  const { send, sendOnce } = ways.transport('c1', none);
  const read = await sent(send);
  expect(await sent(send)).toBe(read);
  const once = await sent(sendOnce);
  expect(once).not.toBe(read);
  expect(read.calls).not.toContain('setCertificateVerifyProc');
});

it.each([
  ['system', 'setProxy {"mode":"system"}'],
  ['direct', 'setProxy {"mode":"direct"}'],
  ['manual', 'setProxy {"mode":"fixed_servers","proxyRules":"http://proxy.corp:80"}'],
  ['pac', 'setProxy {"mode":"pac_script","pacScript":"https://corp/x.pac"}'],
] as const)('goes out as the app does in the mode %s', async (proxyMode, config) => {
  const proxy = { proxyMode, proxyUrl: 'http://proxy.corp:80', pacUrl: 'https://corp/x.pac' };
  way = { ...system, id: proxyMode, proxy };
  const { send } = ways.transport('c1', none);
  expect((await sent(send)).calls[0]).toBe(config);
  await ways.resolveProxy('https://vendor.test/');
  const asked = [...electron.sessions.values()].find(({ calls }) => calls.at(-1)?.startsWith('resolveProxy'));
  expect(asked?.calls[0]).toBe(config);
});

it('goes another way from the next request on, and leaves the sessions of the former to end by themselves', async () => {
  const { send } = ways.transport('c1', none);
  const before = await sent(send);
  const calls = [...before.calls];
  way = { ...system, id: '2', vouches: async () => true };
  const after = await sent(send);
  expect(after.partition).not.toBe(before.partition);
  expect(after.calls[0]).toBe('setCertificateVerifyProc');
  expect(before.calls).toEqual(calls);
});

it('prefers the proxy of a connection to that of the app', async () => {
  way = { ...system, id: 'm', proxy: { proxyMode: 'manual', proxyUrl: 'http://app.corp', pacUrl: '' } };
  const { send } = ways.transport('c1', { url: 'http://own.corp', credentials: null });
  expect((await sent(send)).calls[0]).toContain('http://own.corp');
});
