import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Connection, TestReport } from '@shared/contract/connections';
import { Failure } from '@shared/domain/errors';
import type { StoreApi } from '@main/store/api';
import { openVault } from '@main/vault';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testConnections, type TestConnections } from '../../support/connections';
import { startTestPractice, type TestPractice } from '../../support/practice';
import { openStore } from '../../support/store';

let folder: string;
let store: StoreApi;
let practice: TestPractice;
let connections: TestConnections;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'handover-connections-'));
  store = openStore(folder);
  practice = await startTestPractice();
  connections = testConnections(store);
});
afterEach(async () => {
  connections.watch.stop();
  await practice.close();
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

const form = () => ({
  name: '华东区',
  color: 'teal' as const,
  corpId: practice.corpId,
  baseUrl: practice.baseUrl,
  proxyUrl: '',
  readOnly: false,
  credential: 'key' as const,
});

const add = (extra: Partial<ReturnType<typeof form>> = {}, secret = practice.secret): Promise<Connection> =>
  connections.handlers['connections.add']({ ...form(), vendor: 'wecom', ...extra, secret });

async function listed(id: string): Promise<Connection | undefined> {
  return (await connections.handlers['connections.list'](undefined)).find((item) => item.id === id);
}

const stateOf = async (id: string): Promise<string | undefined> => (await listed(id))?.reachability.state;

async function reasonOf(call: Promise<unknown>): Promise<string> {
  const outcome = await call.catch((error: unknown) => error);
  return outcome instanceof Failure ? outcome.error.reason : `no failure: ${JSON.stringify(outcome)}`;
}

const gettokens = async (): Promise<number> => (await practice.control.stats())['gettoken'] ?? 0;

describe('keeping connections', () => {
  it('adds one, keeps its secret in the vault only, and finds that it works', async () => {
    const { id } = await add({ baseUrl: `${practice.baseUrl}/` });
    await expect.poll(() => stateOf(id)).toBe('ok');
    expect(await listed(id)).toMatchObject({ name: '华东区', baseUrl: practice.baseUrl, secret: 'keychain' });
    expect((await connections.vault.get(`${id}/secret`))?.value).toBe(practice.secret);
    expect(connections.reached).toEqual([id]);
    expect(connections.topics).toContain('connections.changed');
  });

  it('writes neither secret nor token nor proxy password into any file', async () => {
    const secret = 'canary-secret-5f2c';
    const { id } = await add({ proxyUrl: 'http://someone:canary-proxy@127.0.0.1:3128' }, secret);
    await connections.handlers['connections.update']({ ...form(), id, secret: practice.secret });
    await (await connections.wecom(id)).followUsers();
    const token = (await connections.vault.get(`${id}/token`))?.value ?? '';
    expect(token).toContain(await practice.token());
    const files = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'latin1'));
    for (const canary of [secret, 'canary-proxy', practice.secret, await practice.token()]) {
      expect(files.some((content) => content.includes(canary))).toBe(false);
    }
  });

  it('keeps proxy credentials apart from the address, and drops them with another proxy', async () => {
    const { id, proxyUrl } = await add({ proxyUrl: 'http://user:p%40ss@127.0.0.1:3128' });
    expect(proxyUrl).toBe('http://127.0.0.1:3128');
    const credentials = { username: 'user', password: 'p@ss' };
    await connections.pool.get(id);
    expect(connections.transports.at(-1)?.proxy).toEqual({ url: 'http://127.0.0.1:3128', credentials });
    await connections.handlers['connections.update']({ ...form(), id, proxyUrl, name: 'renamed' });
    expect(await connections.secrets.proxy(id)).toEqual(credentials);
    const { secret } = practice;
    await connections.handlers['connections.update']({
      ...form(),
      id,
      proxyUrl: 'http://127.0.0.1:9',
      secret,
    });
    expect(await connections.secrets.proxy(id)).toBeNull();
  });

  it('refuses addresses that would send the token in the clear', async () => {
    expect(await reasonOf(add({ baseUrl: 'http://example.com/cgi-bin' }))).toBe('address.notHttps');
    expect(await reasonOf(add({ proxyUrl: 'host:1' }))).toBe('proxy.scheme');
    expect(await store.listConnections()).toEqual([]);
  });

  it('uses the new secret at once after an update, and the old one without it', async () => {
    const { id } = await add({}, 'wrong-secret');
    await expect.poll(() => stateOf(id)).toBe('refused');
    expect((await listed(id))?.reachability.error?.reason).toBe('wecom.secretRefused');
    await connections.handlers['connections.update']({ ...form(), id, secret: practice.secret });
    await expect.poll(() => stateOf(id)).toBe('ok');
    await connections.handlers['connections.update']({ ...form(), id, name: 'renamed', readOnly: true });
    expect(await listed(id)).toMatchObject({ name: 'renamed', readOnly: true, secret: 'keychain' });
    expect((await connections.pool.record(id)).readOnly).toBe(true);
  });

  it('leads to another corp only while nothing of its corp is kept with it', async () => {
    const { secret } = practice;
    const { id } = await add({ corpId: 'wwtypedwrong' }, secret);
    const lead = (to: string, corpId: string) =>
      connections.handlers['connections.update']({ ...form(), corpId, id: to, secret });
    await lead(id, practice.corpId);
    await store.addJoinWays(id, ['cfg1'], 1);
    expect(await reasonOf(lead(id, 'wwother'))).toBe('connection.otherCorp');
    expect(await listed(id)).toMatchObject({ corpId: practice.corpId });
    await lead(id, practice.corpId);

    const other = await add({ corpId: 'wwother' }, secret);
    await store.seePeople(other.id, [{ userid: 'lilei', name: '李雷' }], 1);
    expect(await reasonOf(lead(other.id, practice.corpId))).toBe('connection.otherCorp');
  });

  it('does not let a stored secret out to another host or past another proxy', async () => {
    const { id } = await add();
    await expect.poll(() => stateOf(id)).toBe('ok');
    const paths: string[] = [];
    const stranger = createServer(({ url = '' }, response) => {
      paths.push(url);
      response.end();
    });
    await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve));
    const { port } = stranger.address() as AddressInfo;
    const elsewhere = { ...form(), baseUrl: `http://127.0.0.1:${port}` };
    const proxied = { ...form(), proxyUrl: `http://127.0.0.1:${port}` };
    for (const fields of [elsewhere, proxied]) {
      const report = await connections.handlers['connections.test']({ vendor: 'wecom', id, fields });
      expect(report.steps[0]?.error?.reason).toBe('connection.secretForNewAddress');
      const update = connections.handlers['connections.update']({ ...fields, id });
      expect(await reasonOf(update)).toBe('connection.secretForNewAddress');
    }
    expect(paths).toEqual([]);
    expect(await listed(id)).toMatchObject({ baseUrl: practice.baseUrl, proxyUrl: '' });

    await connections.handlers['connections.test']({
      vendor: 'wecom',
      id,
      fields: elsewhere,
      secret: 'typed',
    });
    expect(paths).toHaveLength(1);
    expect(paths[0]).toContain('corpsecret=typed');
    stranger.close();
  });

  it('removes everything that belongs to a connection', async () => {
    const { id } = await add();
    const client = await connections.wecom(id);
    await client.followUsers();
    await connections.handlers['connections.remove']({ id, deleteData: true });
    expect(await listed(id)).toBeUndefined();
    for (const name of ['secret', 'token', 'proxy']) {
      expect(await connections.vault.get(`${id}/${name}`)).toBeNull();
    }
    // A call that was still under way must not leave a token behind.
    await practice.control.expireTokens();
    await client.followUsers();
    expect(await connections.vault.get(`${id}/token`)).toBeNull();
    expect(await reasonOf(connections.pool.get(id))).toBe('connection.notFound');
    const { rows } = await store.readAudit(0, 10);
    expect(rows.map(({ action }) => action).toSorted()).toEqual(['connection.added', 'connection.removed']);
    expect(JSON.stringify(rows)).not.toContain(practice.secret);
  });

  it('says that the secret is missing on this computer, and recovers when it is entered', async () => {
    const { id } = await add();
    const elsewhere = testConnections(store);
    await elsewhere.handlers['connections.list'](undefined);
    await expect
      .poll(async () => (await elsewhere.handlers['connections.list'](undefined))[0]?.secret)
      .toBe('missing');
    expect(await reasonOf(elsewhere.pool.get(id))).toBe('connection.secretMissing');
    expect(elsewhere.pool.reachability(id)).toMatchObject({ state: 'refused' });
    await elsewhere.handlers['connections.update']({ ...form(), id, secret: practice.secret });
    await expect.poll(() => elsewhere.pool.reachability(id).state).toBe('ok');
    elsewhere.watch.stop();
  });

  it('works without a keychain for this run, and says so', async () => {
    const vault = openVault({ load: () => Promise.reject(new Error('not provided by any .service files')) });
    const homeless = testConnections(store, { vault });
    const { id } = await homeless.handlers['connections.add']({
      ...form(),
      vendor: 'wecom',
      secret: practice.secret,
    });
    await expect.poll(() => homeless.pool.reachability(id).state).toBe('ok');
    expect((await homeless.handlers['connections.list'](undefined))[0]?.secret).toBe('memory');
    expect(vault.status().error?.reason).toBe('keychain.missing');
    homeless.watch.stop();
  });
});

describe('sharing', () => {
  it('gives everybody the same client, and with it one token and one budget', async () => {
    const { id } = await add();
    const [one, two] = await Promise.all([connections.wecom(id), connections.wecom(id)]);
    expect(one).toBe(two);
    await Promise.all([one.followUsers(), two.apiDomainIps()]);
    expect(await gettokens()).toBe(1);
  });

  it('asks with a wrong secret once, however often somebody tries', async () => {
    const { id } = await add({}, 'wrong-secret');
    await expect.poll(() => stateOf(id)).toBe('refused');
    await connections.watch.probe(id);
    await connections.watch.probe(id);
    expect(await gettokens()).toBe(1);
  });

  it('sends a wrong secret once, whichever button is pressed, until it is entered anew', async () => {
    const { id } = await add({}, 'wrong-secret');
    await expect.poll(() => stateOf(id)).toBe('refused');
    const test = (input: object = {}) =>
      connections.handlers['connections.test']({ vendor: 'wecom', id, ...input });
    const refused = await test();
    expect(refused.steps[1]).toMatchObject({ state: 'failed', error: { reason: 'wecom.secretRefused' } });
    await test({ fields: form(), secret: 'wrong-secret' });
    // What the client is made of changes, and the secret stays.
    connections.pool.refresh(id);
    await connections.watch.probe(id);
    await connections.watch.probe(id);
    expect(await gettokens()).toBe(1);
    await test({ fields: form(), secret: 'another-wrong-secret' });
    expect(await gettokens()).toBe(2);
    await connections.handlers['connections.update']({ ...form(), id, secret: 'wrong-secret' });
    await expect.poll(gettokens).toBe(3);
  });

  it('tries a secret again that a passing trouble kept from being judged', async () => {
    await practice.control.fault({ api: 'gettoken', kind: 'errcode', errcode: -1 });
    const test = () =>
      connections.handlers['connections.test']({ vendor: 'wecom', fields: form(), secret: practice.secret });
    expect((await test()).ok).toBe(false);
    expect((await test()).ok).toBe(true);
  });

  it('notices that the vendor went away, and that it is back', async () => {
    const { id } = await add();
    await expect.poll(() => stateOf(id)).toBe('ok');
    const { port } = new URL(practice.baseUrl);
    await practice.close();
    await connections.handlers['connections.probe']({ id });
    await expect.poll(() => stateOf(id)).toBe('offline');
    expect((await listed(id))?.reachability.error?.code).toBe('offline');
    practice = await startTestPractice({ port: Number(port) });
    await connections.handlers['connections.probe']({ id });
    await expect.poll(() => stateOf(id)).toBe('ok');
    expect(connections.reached).toEqual([id, id]);
  });
});

describe('testing a connection', () => {
  const steps = ({ steps: list }: TestReport): string => list.map(({ state }) => state[0]).join('');
  const reason = ({ steps: list }: TestReport): string | undefined =>
    list.find(({ error }) => error)?.error?.reason;
  const test = (
    extra: Partial<ReturnType<typeof form>> = {},
    secret = practice.secret,
  ): Promise<TestReport> =>
    connections.handlers['connections.test']({ vendor: 'wecom', fields: { ...form(), ...extra }, secret });

  it('finds nothing wrong', async () => {
    expect(await test()).toMatchObject({ ok: true });
  });

  it.each([
    ['http://example.com', 'address.notHttps'],
    ['nonsense', 'address.malformed'],
  ])('blames the address %s', async (baseUrl, expected) => {
    const report = await test({ baseUrl });
    expect([steps(report), reason(report)]).toEqual(['fsss', expected]);
  });

  it('blames the address when a web page answers', async () => {
    const server = createServer((_, response) => response.end('<html>login</html>'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const report = await test({ baseUrl: `http://127.0.0.1:${port}` });
    server.close();
    expect([steps(report), reason(report)]).toEqual(['fsss', 'vendor.notJson']);
  });

  it('blames the secret or the corp id', async () => {
    const wrongSecret = await test({}, 'wrong');
    expect([steps(wrongSecret), reason(wrongSecret)]).toEqual(['ofss', 'wecom.secretRefused']);
    const wrongCorp = await test({ corpId: 'ww-nobody' });
    expect([steps(wrongCorp), reason(wrongCorp)]).toEqual(['ofss', 'wecom.answer']);
    expect(wrongCorp.steps[1]?.error?.vendor?.errcode).toBe(40013);
  });

  it('blames the address of this computer and names it', async () => {
    await practice.control.trustedIps(['198.51.100.1']);
    const report = await test();
    expect([steps(report), reason(report)]).toEqual(['oofs', 'wecom.ipNotTrusted']);
    expect(report.steps[2]?.error?.vendor?.fromIp).toBe('203.0.113.24');
  });

  it.each([48002, 84074])('blames the permissions for %i', async (errcode) => {
    await practice.control.fault({ api: 'externalcontact/get_follow_user_list', kind: 'errcode', errcode });
    const report = await test();
    expect(steps(report)).toBe('ooof');
    expect(report.steps[3]?.error?.vendor?.errcode).toBe(errcode);
  });

  it('uses what is stored, and a good test ends the memory of being shut out', async () => {
    const { id } = await add();
    await expect.poll(() => stateOf(id)).toBe('ok');
    await practice.control.trustedIps(['198.51.100.1']);
    await connections.watch.probe(id);
    expect(await stateOf(id)).toBe('refused');
    await practice.control.trustedIps(null);
    expect(await connections.handlers['connections.test']({ vendor: 'wecom', id })).toMatchObject({
      ok: true,
    });
    expect(await stateOf(id)).toBe('ok');
    expect((await (await connections.wecom(id)).followUsers()).length).toBeGreaterThan(0);
  });

  it('goes its own way for each connection', async () => {
    const { id } = await add();
    await connections.handlers['connections.test']({ vendor: 'wecom', id });
    await test();
    expect(connections.transports.slice(-2).map(({ name }) => name)).toEqual([`test-${id}`, 'test-new']);
  });

  it('says that there is no secret to test', async () => {
    const report = await connections.handlers['connections.test']({ vendor: 'wecom', fields: form() });
    expect([steps(report), reason(report)]).toEqual(['ofss', 'connection.secretMissing']);
  });
});
