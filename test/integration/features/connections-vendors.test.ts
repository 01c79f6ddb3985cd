import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Connection, TestReport } from '@shared/contract/connections';
import { Failure } from '@shared/domain/errors';
import { insistOnWecom } from '@main/features/connections/wecom-only';
import type { StoreApi } from '@main/store/api';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testConnections, type TestConnections } from '../../support/connections';
import { startTestPractice, type TestPractice } from '../../support/practice';
import { openStore } from '../../support/store';

let folder: string;
let store: StoreApi;
let practice: TestPractice;
let connections: TestConnections;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'handover-vendors-'));
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

type Other = 'wshoto' | 'sobot';
type Form = ReturnType<typeof form>;

function form(vendor: Other, credential: 'key' | 'token' = 'key') {
  const { baseUrl, accountId: corpId } = practice[vendor];
  return { name: '统计', color: 'blue' as const, corpId, baseUrl, proxyUrl: '', readOnly: false, credential };
}

const add = (vendor: Other, fields: Form = form(vendor), secret = practice[vendor].secret) =>
  connections.handlers['connections.add']({ ...fields, vendor, secret });

const testForm = (vendor: Other, fields: Form = form(vendor), secret = practice[vendor].secret) =>
  connections.handlers['connections.test']({ vendor, fields, secret });

const testStored = ({ id, vendor }: Connection) => connections.handlers['connections.test']({ id, vendor });

const stateOf = ({ id }: Connection) => connections.pool.reachability(id).state;
const reasonOf = ({ steps }: TestReport) => steps.find(({ error }) => error)?.error?.reason;
const told = ({ steps }: TestReport) => steps.map(({ step, state }) => `${step} ${state}`).join(', ');

/** Tokens that Sobot has given out so far. */
const sobotTokens = async (): Promise<number> => (await practice.control.sobot()).tokens.length;

/** Somebody else asks Sobot for a token, which ends the one before. */
async function othersToken(): Promise<string> {
  const { baseUrl, accountId, secret } = practice.sobot;
  const time = String(Math.floor(Date.now() / 1000));
  const sign = createHash('md5').update(`${accountId}${time}${secret}`).digest('hex');
  const query = new URLSearchParams({ appid: accountId, create_time: time, sign });
  const answer = (await (await fetch(`${baseUrl}/api/get_token?${query}`)).json()) as {
    item: { token: string };
  };
  return answer.item.token;
}

describe('a connection to Wshoto', () => {
  it('is found to work, and tested without trusted IPs', async () => {
    const connection = await add('wshoto');
    await expect.poll(() => stateOf(connection)).toBe('ok');
    expect(told(await testStored(connection))).toBe('address ok, token ok, permission ok');
    expect(await connections.pool.get(connection.id)).toMatchObject({ vendor: 'wshoto' });
  });

  it('is refused with a wrong app_secret, which the test blames', async () => {
    const report = await testForm('wshoto', form('wshoto'), 'wrong');
    expect(told(report)).toBe('address ok, token failed, permission skipped');
    const connection = await add('wshoto', form('wshoto'), 'wrong');
    await expect.poll(() => stateOf(connection)).toBe('refused');
  });
});

describe('a Sobot app_key', () => {
  it('costs one token, however often it is tested, saved and looked after', async () => {
    const first = await testForm('sobot');
    expect([told(first), first.tokenFetched]).toEqual(['address ok, token ok, permission ok', true]);
    expect((await testForm('sobot')).tokenFetched).toBeUndefined();
    const connection = await add('sobot');
    await expect.poll(() => stateOf(connection)).toBe('ok');
    expect(await testStored(connection)).toEqual({ ok: true, steps: first.steps });
    await connections.watch.probe(connection.id);
    expect(await sobotTokens()).toBe(1);
  });

  it('goes on with the kept token after a restart, and when its form is tested as it is', async () => {
    const connection = await add('sobot');
    await expect.poll(() => stateOf(connection)).toBe('ok');
    await expect.poll(() => connections.vault.get(`${connection.id}/token`)).not.toBeNull();
    const again = testConnections(store, { vault: connections.vault });
    await again.watch.probe(connection.id);
    expect(again.pool.reachability(connection.id).state).toBe('ok');
    const fields = { ...form('sobot'), name: '改了名' };
    const { id } = connection;
    const report = await again.handlers['connections.test']({ id, vendor: 'sobot', fields });
    expect([report.ok, report.tokenFetched]).toEqual([true, undefined]);
    expect(await sobotTokens()).toBe(1);
    again.watch.stop();
  });

  it('fetches another token only when the kept one is refused, and everybody goes on with it', async () => {
    const connection = await add('sobot');
    await expect.poll(() => stateOf(connection)).toBe('ok');
    await expect.poll(() => connections.vault.get(`${connection.id}/token`)).not.toBeNull();
    await othersToken();
    expect(await testStored(connection)).toMatchObject({ ok: true, tokenFetched: true });
    await connections.watch.probe(connection.id);
    expect(stateOf(connection)).toBe('ok');
    // One of ours, one of the others, one of ours again.
    expect(await sobotTokens()).toBe(3);
  });

  it('costs one token for all connections to the account, also after somebody else has ended it', async () => {
    const one = await add('sobot');
    await expect.poll(() => stateOf(one)).toBe('ok');
    expect((await testForm('sobot')).tokenFetched).toBeUndefined();
    const other = await add('sobot', { ...form('sobot'), name: '只读', readOnly: true });
    await expect.poll(() => stateOf(other)).toBe('ok');
    expect(await sobotTokens()).toBe(1);
    await othersToken();
    for (const { id } of [one, other, one, other]) await connections.watch.probe(id);
    expect([stateOf(one), stateOf(other)]).toEqual(['ok', 'ok']);
    // One of ours, one of the others, one of ours again.
    expect(await sobotTokens()).toBe(3);
  });

  it('that is wrong is told apart from a wrong appid', async () => {
    const wrongKey = await testForm('sobot', form('sobot'), 'wrong');
    expect(told(wrongKey)).toBe('address ok, token failed, permission skipped');
    const nobody = { ...form('sobot'), corpId: 'nobody' };
    expect(told(await testForm('sobot', nobody))).toBe('address ok, token failed, permission skipped');
    expect(await sobotTokens()).toBe(0);
  });
});

describe('a pasted Sobot token', () => {
  it('is used and never replaced; once it is refused a new one is asked for', async () => {
    const fields = form('sobot', 'token');
    const connection = await add('sobot', fields, await othersToken());
    await expect.poll(() => stateOf(connection)).toBe('ok');
    const report = await testStored(connection);
    expect([report.ok, report.tokenFetched]).toEqual([true, undefined]);
    expect(await sobotTokens()).toBe(1);

    const newer = await othersToken();
    await connections.watch.probe(connection.id);
    expect(connections.pool.reachability(connection.id)).toMatchObject({
      state: 'refused',
      error: { code: 'auth', reason: 'sobot.tokenRefused' },
    });
    const refused = await testStored(connection);
    expect(told(refused)).toBe('address ok, token failed, permission skipped');
    expect(reasonOf(refused)).toBe('sobot.tokenRefused');

    const { id } = connection;
    await connections.handlers['connections.update']({ ...fields, id, secret: newer });
    await expect.poll(() => stateOf(connection)).toBe('ok');
    expect(await sobotTokens()).toBe(2);
  });

  it('cannot be used as an app_key, nor an app_key as a token', async () => {
    const connection = await add('sobot');
    const { id } = connection;
    const update = connections.handlers['connections.update']({ ...form('sobot', 'token'), id });
    const failure: unknown = await update.catch((error: unknown) => error);
    expect(failure instanceof Failure && failure.error.reason).toBe('connection.secretForNewCredential');
  });
});

it('keeps what only WeCom can do from other connections', async () => {
  const connection = await add('wshoto');
  await expect(connections.wecom(connection.id)).rejects.toMatchObject({
    error: { code: 'validation', reason: 'connection.otherVendor' },
  });
  await expect(insistOnWecom(store, connection.id)).rejects.toMatchObject({
    error: { reason: 'connection.otherVendor' },
  });
});
