import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DoctorReport } from '@shared/contract/doctor';
import type { Vendor } from '@shared/domain/vendor';
import { createDoctor, type DoctorDeps } from '@main/features/doctor/doctor';
import { fetchTransport, type Transport } from '@main/vendors/transport';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testConnections, type TestConnections } from '../support/connections';
import { deferred } from '../support/deferred';
import { DoctorNetwork, publicRoots } from '../support/doctor-network';
import { startTestPractice, type TestPractice } from '../support/practice';
import { openStore } from '../support/store';

type Store = ReturnType<typeof openStore>;

let folder: string;
let store: Store;
let practice: TestPractice;
let network: DoctorNetwork;
let connections: TestConnections;
/** How requests of the app travel: to the practice vendor, whatever host they are for. */
let send: Transport['send'];
let changes: DoctorReport[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'handover-doctor-'));
  store = openStore(folder);
  practice = await startTestPractice();
  network = new DoctorNetwork();
  changes = [];
  send = (request) => {
    const url = new URL(request.url);
    const { origin } = new URL(practice.baseUrl);
    return fetchTransport(fetch).send({ ...request, url: `${origin}${url.pathname}${url.search}` });
  };
  const transport: Transport = { send: (request) => send(request), sendOnce: (request) => send(request) };
  connections = testConnections(store, { transport: () => transport });
});
afterEach(async () => {
  connections.watch.stop();
  await network.close();
  await practice.close();
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

interface Entered {
  readonly vendor?: Vendor;
  readonly secret?: string;
  readonly baseUrl?: string;
  readonly proxyUrl?: string;
  readonly credential?: 'key' | 'token';
}

/** Adds a connection, and waits until it was looked for. */
async function add({ vendor = 'wecom', ...entered }: Entered = {}): Promise<string> {
  const account = vendor === 'wecom' ? practice : { ...practice[vendor], corpId: practice[vendor].accountId };
  const { id } = await connections.handlers['connections.add']({
    name: '总部',
    color: 'teal',
    vendor,
    corpId: account.corpId,
    secret: entered.secret ?? account.secret,
    baseUrl: entered.baseUrl ?? account.baseUrl,
    proxyUrl: entered.proxyUrl ?? '',
    readOnly: false,
    credential: entered.credential ?? 'key',
  });
  await expect.poll(() => connections.pool.reachability(id).state).not.toBe('unknown');
  return id;
}

function doctorWith(deps: Partial<DoctorDeps> = {}) {
  const done = deferred<void>();
  const doctor = createDoctor({
    store,
    pool: connections.pool,
    secrets: connections.secrets,
    transport: () => ({ send: (request) => send(request), sendOnce: (request) => send(request) }),
    resolveProxy: async () => 'DIRECT',
    now: () => Math.floor(Date.now() / 1000),
    emit: () => {
      void doctor['doctor.report']({ connectionId: id }).then((report) => {
        if (report === null) return;
        changes.push(report);
        if (report.finishedAt !== null) done.resolve();
      });
    },
    sight: { lookup: async () => ['192.0.2.1', '192.0.2.2'], roots: publicRoots() },
    ...deps,
  });
  let id = '';
  return {
    ...doctor,
    examine: async (connectionId: string): Promise<DoctorReport> => {
      id = connectionId;
      await doctor['doctor.run']({ connectionId });
      await done.promise;
      const report = await doctor['doctor.report']({ connectionId });
      if (report === null) throw new Error('there is no report');
      return report;
    },
  };
}

const examine = (id: string, deps: Partial<DoctorDeps> = {}): Promise<DoctorReport> =>
  doctorWith(deps).examine(id);

const stepOf = ({ steps }: DoctorReport, name: string) => steps.find(({ step }) => step === name);
const probeOf = ({ probes }: DoctorReport, name: string) => probes.find(({ probe }) => probe === name);
/** Steps in a line, such as `secret ok, dns skipped ipLiteral`. */
const told = ({ steps }: DoctorReport): string =>
  steps.map(({ step, state, note }) => [step, state, ...(note === null ? [] : [note])].join(' ')).join(', ');
const probed = ({ probes }: DoctorReport): string =>
  probes
    .map(({ probe, state, note }) => [probe, state, ...(note === null ? [] : [note])].join(' '))
    .join(', ');
const gettokens = async (): Promise<number> => (await practice.control.stats())['gettoken'] ?? 0;
const nowHere = (): number => Math.floor(Date.now() / 1000);

describe('a connection in order', () => {
  it('passes every step and has every permission', async () => {
    const report = await examine(await add());
    expect(told(report)).toBe(
      'secret ok, proxy ok, dns skipped ipLiteral, tls skipped localHttp, clock ok, token ok, ip ok',
    );
    expect(probed(report)).toBe(
      'contacts ok, customerContact ok, leavers ok, groups ok, statistics ok, joinWays ok, customerService ok',
    );
    expect(stepOf(report, 'secret')?.facts).toEqual({ kept: 'keychain' });
    expect(stepOf(report, 'proxy')?.facts).toEqual({ via: 'none' });
    expect(Math.abs(Number(stepOf(report, 'clock')?.facts['skewSeconds']))).toBeLessThanOrEqual(2);
  });

  it('shows each step as it happens', async () => {
    await examine(await add());
    const seen = changes.map(told);
    expect(seen).toContainEqual(expect.stringContaining('token running, ip waiting'));
    expect(changes.map(probed)).toContainEqual(expect.stringContaining('groups running, statistics waiting'));
  });

  it('answers its report at once, finds the examination that runs, and examines anew when it is over', async () => {
    const id = await add();
    const held = deferred<void>();
    const usual = send;
    send = async (request) => {
      await held.promise;
      return usual(request);
    };
    const doctor = doctorWith();
    expect(await doctor['doctor.report']({ connectionId: id })).toBeNull();
    const first = doctor.examine(id);
    const again = await doctor['doctor.run']({ connectionId: id });
    expect(again.finishedAt).toBeNull();
    held.resolve();
    await first;
    const { steps } = await doctor['doctor.run']({ connectionId: id });
    expect(steps[6]?.state).toBe('waiting');
    expect((await practice.control.stats())['get_api_domain_ip']).toBeLessThan(5);
  });

  it('knows no connection that does not exist', async () => {
    await expect(doctorWith()['doctor.run']({ connectionId: 'nobody' })).rejects.toMatchObject({
      error: { reason: 'connection.notFound' },
    });
  });

  it('can be stopped, and says what was not looked at', async () => {
    const id = await add();
    const reached = deferred<void>();
    send = ({ signal }) =>
      new Promise((_, reject) => {
        signal.addEventListener('abort', () => reject(new Error('aborted')));
        reached.resolve();
      });
    const doctor = doctorWith();
    const examined = doctor.examine(id);
    await reached.promise;
    await doctor['doctor.stop']({ connectionId: id });
    const report = await examined;
    expect(told(report)).toBe(
      'secret ok, proxy ok, dns skipped ipLiteral, tls skipped localHttp, clock skipped stopped, token skipped stopped, ip skipped stopped',
    );
    expect(report.probes.every(({ note }) => note === 'stopped')).toBe(true);
  });

  it('goes on after a step that broke', async () => {
    const report = await examine(await add({ baseUrl: 'https://vendor.example/cgi-bin' }), {
      resolveProxy: () => Promise.reject(new Error('no settings')),
    });
    expect(stepOf(report, 'proxy')?.error?.code).toBe('internal');
    expect(stepOf(report, 'ip')?.state).toBe('ok');
    expect(probeOf(report, 'groups')?.state).toBe('ok');
  });
});

describe('the way to the vendor', () => {
  const away = { baseUrl: 'https://vendor.example/cgi-bin' };

  /** A proxy before a host with a certificate. */
  async function proxied(certificate: 'vendor' | 'gateway-vendor', rules: { login?: string } = {}) {
    const { port: to } = await network.tls(certificate);
    return network.proxy({ to, ...rules });
  }

  it('goes through the own proxy with its credentials, and looks at the certificate there', async () => {
    const { port } = await proxied('vendor', { login: 'me:hidden-word' });
    const report = await examine(await add({ ...away, proxyUrl: `http://me:hidden-word@127.0.0.1:${port}` }));
    expect(told(report)).toBe(
      'secret ok, proxy ok, dns skipped behindProxy, tls ok, clock ok, token ok, ip ok',
    );
    expect(stepOf(report, 'proxy')?.facts).toEqual({ via: 'own', proxyHost: `127.0.0.1:${port}` });
    expect(stepOf(report, 'tls')?.facts).toMatchObject({
      issuer: 'Example Trust / Example Issuing CA',
      root: 'Example Trust / Example Root',
      trusted: true,
    });
    expect(JSON.stringify(report)).not.toContain('hidden-word');
  });

  it('takes a proxy from the settings of the system', async () => {
    const { port } = await proxied('vendor');
    const asked: string[] = [];
    const report = await examine(await add(away), {
      resolveProxy: async (url) => {
        asked.push(url);
        return `PROXY 127.0.0.1:${port}; DIRECT`;
      },
    });
    expect(asked).toEqual(['https://vendor.example/cgi-bin']);
    expect(stepOf(report, 'proxy')?.facts).toEqual({ via: 'system', proxyHost: `127.0.0.1:${port}` });
    expect(stepOf(report, 'tls')?.state).toBe('ok');
  });

  it('names the gateway that reads along, when the system trusts it', async () => {
    const { port } = await proxied('gateway-vendor');
    const report = await examine(await add({ ...away, proxyUrl: `http://127.0.0.1:${port}` }));
    expect(stepOf(report, 'tls')).toMatchObject({
      state: 'warning',
      note: 'gatewayCertificate',
      facts: { issuer: 'Example Company / Example Web Gateway', trusted: false },
      error: null,
    });
    expect(stepOf(report, 'token')?.state).toBe('ok');
  });

  it('blames the certificate when the system does not accept it either', async () => {
    const { port } = await proxied('gateway-vendor');
    const id = await add({ ...away, proxyUrl: `http://127.0.0.1:${port}` });
    const sent = await gettokens();
    send = () => Promise.reject(new Error('net::ERR_CERT_AUTHORITY_INVALID'));
    const report = await examine(id);
    expect(stepOf(report, 'tls')).toMatchObject({
      state: 'failed',
      note: 'untrusted',
      error: { reason: 'net.certificate' },
    });
    expect(told(report)).toContain(
      'clock skipped afterFailure, token skipped afterFailure, ip skipped afterFailure',
    );
    expect(report.probes.every(({ note }) => note === 'afterFailure')).toBe(true);
    expect(await gettokens()).toBe(sent);
  });

  it.each([
    ['expiresSoon', 36_490],
    ['expired', 36_510],
  ])('says of a certificate: %s', async (note, days) => {
    const { port } = await proxied('vendor');
    const made = nowHere() - (nowHere() % 86_400);
    const now = (): number => made + days * 86_400;
    const report = await examine(await add({ ...away, proxyUrl: `http://127.0.0.1:${port}` }), { now });
    expect(stepOf(report, 'tls')).toMatchObject({ state: 'warning', note });
  });

  it('says that the certificate is for another name', async () => {
    const { port } = await proxied('vendor');
    const proxyUrl = `http://127.0.0.1:${port}`;
    const report = await examine(await add({ baseUrl: 'https://other.example/cgi-bin', proxyUrl }));
    expect(stepOf(report, 'tls')).toMatchObject({ state: 'warning', note: 'otherName' });
  });

  it('tells a proxy that cannot be reached', async () => {
    const id = await add({ ...away, proxyUrl: `http://127.0.0.1:${await network.closedPort()}` });
    send = () => Promise.reject(new Error('net::ERR_PROXY_CONNECTION_FAILED'));
    const report = await examine(id);
    expect(stepOf(report, 'proxy')).toMatchObject({ state: 'failed', error: { reason: 'net.proxy' } });
    expect(stepOf(report, 'tls')).toMatchObject({ state: 'skipped', note: 'afterFailure' });
  });

  it('tells a proxy that wants other credentials', async () => {
    const { port } = await proxied('vendor', { login: 'me:right-word' });
    const id = await add({ ...away, proxyUrl: `http://me:wrong-word@127.0.0.1:${port}` });
    send = () => Promise.reject(new Error('net::ERR_PROXY_AUTH_REQUESTED'));
    const report = await examine(id);
    expect(stepOf(report, 'proxy')).toMatchObject({ state: 'failed', error: { reason: 'net.proxyAuth' } });
    expect(stepOf(report, 'clock')?.state).toBe('skipped');
    expect(JSON.stringify(report)).not.toMatch(/wrong-word|Basic/);
  });

  it('gives no blame to what only the doctor cannot do', async () => {
    const { port } = await proxied('vendor', { login: 'domain:user' });
    const report = await examine(await add(away), { resolveProxy: async () => `PROXY 127.0.0.1:${port}` });
    expect(stepOf(report, 'proxy')).toMatchObject({ state: 'warning', note: 'appGetsThrough' });
    expect(stepOf(report, 'token')?.state).toBe('ok');
  });

  it('looks at no certificate behind a proxy of another kind', async () => {
    const port = await network.silent();
    const report = await examine(await add(away), { resolveProxy: async () => `SOCKS5 127.0.0.1:${port}` });
    expect(told(report)).toContain('proxy ok, dns skipped behindProxy, tls skipped otherProxy, clock ok');
  });

  it('resolves the name where there is no proxy, and tells when it cannot', async () => {
    const id = await add(away);
    const good = await examine(id);
    expect(stepOf(good, 'dns')).toMatchObject({ state: 'ok', facts: { addresses: '192.0.2.1, 192.0.2.2' } });
    send = () => Promise.reject(new Error('net::ERR_NAME_NOT_RESOLVED'));
    const lookup = (): Promise<never> => Promise.reject(Object.assign(new Error('x'), { code: 'ENOTFOUND' }));
    const bad = await examine(id, { sight: { lookup, roots: publicRoots() } });
    expect(stepOf(bad, 'dns')).toMatchObject({ state: 'failed', error: { reason: 'net.dns' } });
    expect(told(bad)).toContain('tls skipped afterFailure, clock skipped afterFailure');
  });

  it('blames no name that only the doctor cannot resolve', async () => {
    const lookup = (): Promise<never> => Promise.reject(Object.assign(new Error('x'), { code: 'ENOTFOUND' }));
    const report = await examine(await add(away), { sight: { lookup, roots: publicRoots() } });
    expect(told(report)).toBe(
      'secret ok, proxy ok, dns warning appGetsThrough, tls skipped afterFailure, clock ok, token ok, ip ok',
    );
  });

  it('looks at the certificate of the vendor itself where there is no proxy', async () => {
    const { port } = await network.tls('vendor');
    const report = await examine(await add({ baseUrl: `https://127.0.0.1:${port}/cgi-bin` }));
    expect(told(report)).toBe(
      'secret ok, proxy ok, dns skipped ipLiteral, tls ok, clock ok, token ok, ip ok',
    );
  });

  it('leaves a trouble with the request where it was seen', async () => {
    const id = await add();
    await practice.close();
    const report = await examine(id);
    expect(stepOf(report, 'clock')).toMatchObject({ state: 'failed', error: { reason: 'net.refused' } });
    expect(stepOf(report, 'token')).toMatchObject({ state: 'skipped', note: 'afterFailure' });
    practice = await startTestPractice();
  });
});

describe('the clock', () => {
  it.each([
    [0, 'ok', null],
    [59, 'ok', null],
    [3600, 'warning', 'skewed'],
    [-3600, 'warning', 'skewed'],
  ])('finds this computer %i seconds ahead', async (ahead, state, note) => {
    const report = await examine(await add(), { now: () => nowHere() + ahead });
    expect(stepOf(report, 'clock')).toMatchObject({ state, note });
    expect(Number(stepOf(report, 'clock')?.facts['skewSeconds'])).toBeGreaterThanOrEqual(ahead - 1);
    expect(Number(stepOf(report, 'clock')?.facts['skewSeconds'])).toBeLessThanOrEqual(ahead + 1);
  });

  it('says that Sobot signs with the time', async () => {
    const report = await examine(await add({ vendor: 'sobot' }), { now: () => nowHere() + 3600 });
    expect(stepOf(report, 'clock')).toMatchObject({ state: 'warning', note: 'skewedSobot' });
  });

  it('asks without secret and token, and copes with an answer without a date', async () => {
    const id = await add();
    const usual = send;
    const urls: string[] = [];
    send = async (request) => {
      urls.push(request.url);
      return { ...(await usual(request)), date: null };
    };
    const report = await examine(id);
    expect(stepOf(report, 'clock')).toMatchObject({ state: 'skipped', note: 'noDate' });
    expect(urls[0]).toBe(`${practice.baseUrl}/get_api_domain_ip`);
    expect(stepOf(report, 'token')?.state).toBe('ok');
  });
});

describe('secret and token', () => {
  it('misses a secret, and still looks at the way', async () => {
    const id = await add();
    await connections.vault.delete(`${id}/secret`);
    const report = await examine(id);
    expect(stepOf(report, 'secret')).toMatchObject({
      state: 'failed',
      error: { reason: 'connection.secretMissing' },
    });
    expect(told(report)).toContain('clock ok, token skipped afterFailure, ip skipped afterFailure');
  });

  it('never sends a secret again that was refused, until it is entered anew', async () => {
    const id = await add({ secret: 'wrong-secret-of-the-app' });
    expect(await gettokens()).toBe(1);
    for (const _ of [1, 2]) {
      const report = await examine(id);
      expect(stepOf(report, 'token')).toMatchObject({
        state: 'failed',
        note: 'knownWrongSecret',
        error: { reason: 'wecom.secretRefused' },
      });
      expect(report.probes.every(({ state }) => state === 'skipped')).toBe(true);
    }
    expect(await gettokens()).toBe(1);
    const record = await connections.pool.record(id);
    await connections.handlers['connections.update']({ ...record, secret: practice.secret });
    expect(stepOf(await examine(id), 'token')?.state).toBe('ok');
  });

  it.each(['wshoto', 'sobot'] as const)('remembers what %s refused', async (vendor) => {
    const report = await examine(await add({ vendor, secret: 'wrong-secret-of-the-app' }));
    expect(stepOf(report, 'token')).toMatchObject({
      state: 'failed',
      note: 'knownWrongSecret',
      error: { reason: `${vendor}.secretRefused` },
    });
  });

  it('takes a passing trouble for no refusal', async () => {
    await practice.control.fault({ api: 'gettoken', kind: 'errcode', errcode: -1, times: 1 });
    const id = await add();
    const report = await examine(id);
    expect(stepOf(report, 'token')).toMatchObject({ state: 'ok', note: null });
  });

  it('goes on with the token of Sobot that is kept, and says before it fetches one', async () => {
    const id = await add({ vendor: 'sobot' });
    const tokens = async (): Promise<number> => (await practice.control.sobot()).tokens.length;
    expect(await tokens()).toBe(1);
    const kept = await examine(id);
    expect(stepOf(kept, 'token')).toMatchObject({ state: 'ok', note: 'keptToken' });
    expect(probed(kept)).toBe('sobotStatistics ok');
    expect(await tokens()).toBe(1);
    await connections.vault.delete(`${id}/token`);
    connections.pool.refresh(id);
    changes = [];
    const fetched = await examine(id);
    expect(stepOf(fetched, 'token')).toMatchObject({ state: 'ok', note: 'fetchesToken' });
    expect(changes.map(told)).toContainEqual(expect.stringContaining('token running fetchesToken'));
    expect(await tokens()).toBe(2);
  });

  it('uses a pasted token of Sobot, and sees by the probe that it is dead', async () => {
    const report = await examine(
      await add({ vendor: 'sobot', credential: 'token', secret: 'pasted-and-dead' }),
    );
    expect(stepOf(report, 'token')).toMatchObject({ state: 'ok', note: 'pastedToken' });
    expect(stepOf(report, 'ip')).toMatchObject({ state: 'skipped', note: 'notOfVendor' });
    expect(probeOf(report, 'sobotStatistics')).toMatchObject({
      state: 'failed',
      error: { reason: 'sobot.tokenRefused' },
    });
  });
});

describe('address and permissions', () => {
  it('names the address that WeCom sees, and asks for nothing more', async () => {
    const id = await add();
    await practice.control.trustedIps(['198.51.100.1']);
    const report = await examine(id);
    expect(stepOf(report, 'ip')).toMatchObject({
      state: 'failed',
      error: { code: 'ip-not-trusted', vendor: { fromIp: '203.0.113.24' } },
      facts: { fromIp: '203.0.113.24' },
    });
    expect(report.probes.every(({ note }) => note === 'afterFailure')).toBe(true);
    expect((await practice.control.stats())['department/simplelist']).toBeUndefined();
  });

  it.each([
    ['contacts', 'contacts', 60011],
    ['customerContact', 'customerContact', 84074],
    ['customerContact', 'leavers', 48002],
    ['groups', 'groups', 48002],
    ['statistics', 'statistics', 48002],
    ['joinWays', 'joinWays', 48002],
    ['customerService', 'customerService', 95017],
  ] as const)(
    'finds that %s is missing for %s (%i), and that the others work',
    async (lacks, probe, code) => {
      await practice.control.settings({ lacks: { [lacks]: code } });
      const report = await examine(await add());
      expect(probeOf(report, probe)).toMatchObject({
        state: 'failed',
        error: { code: 'permission', vendor: { errcode: code } },
      });
      const others = report.probes.filter((each) => each.state === 'failed' && each.probe !== probe);
      expect(others.map((each) => each.probe)).toEqual(
        lacks === 'customerContact' ? [probe === 'leavers' ? 'customerContact' : 'leavers'] : [],
      );
    },
  );

  it('asks for groups without an owner when none is known, and for no statistics', async () => {
    await practice.control.settings({ lacks: { customerContact: 48002 } });
    const report = await examine(await add());
    expect(probeOf(report, 'groups')?.state).toBe('ok');
    expect(probeOf(report, 'statistics')).toMatchObject({ state: 'skipped', note: 'noOwner' });
  });

  it('asks for a join way of the vault when it has one', async () => {
    const id = await add();
    await store.addJoinWays(id, ['config-of-somebody'], nowHere());
    const report = await examine(id);
    expect(probeOf(report, 'joinWays')?.state).toBe('ok');
  });

  it('takes a limit for no missing permission', async () => {
    await practice.control.fault({ api: 'externalcontact/groupchat/list', kind: 'errcode', errcode: 45009 });
    const report = await examine(await add());
    expect(probeOf(report, 'groups')).toMatchObject({ state: 'warning', note: 'notAsked' });
    expect(probeOf(report, 'statistics')?.state).toBe('ok');
  });

  it('stops at the first probe that is no longer let in', async () => {
    const fault = { api: 'externalcontact/get_follow_user_list', kind: 'errcode', errcode: 60020 } as const;
    await practice.control.fault(fault);
    const report = await examine(await add());
    expect(probeOf(report, 'customerContact')).toMatchObject({
      state: 'failed',
      facts: { fromIp: '203.0.113.24' },
    });
    expect(probed(report)).toContain('leavers skipped afterFailure');
  });

  it.each(['wshoto', 'sobot'] as const)('asks %s only for what it has', async (vendor) => {
    const report = await examine(await add({ vendor }));
    expect(report.probes.map(({ state }) => state)).toEqual(['ok']);
    expect(stepOf(report, 'ip')).toMatchObject({ state: 'skipped', note: 'notOfVendor' });
  });

  it('reports neither secret nor token nor an address with its query', async () => {
    await practice.control.settings({ lacks: { groups: 48002 } });
    const id = await add();
    const token = JSON.parse((await connections.vault.get(`${id}/token`))?.value ?? '{}') as {
      token?: string;
    };
    const report = JSON.stringify(await examine(id));
    expect(token.token).toBeTruthy();
    expect(report).toContain('48002');
    for (const hidden of [practice.secret, token.token ?? '', practice.baseUrl])
      expect(report).not.toContain(hidden);
    expect(report).not.toMatch(/:\/\/[^"\s]*\?/);
  });
});
