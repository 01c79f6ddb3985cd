import { loadKeychain } from '@main/keychain';
import { reasonSentences } from '@renderer/i18n/reasons';
import { KEYCHAIN_SERVICE, screenshot } from './support/app';
import { ask, attempt } from './support/calls';
import { expect, test } from './support/fixtures';
import { startListener } from './support/listener';
import { readRows } from './support/ledger';
import { type ConnectionForm, ConnectionsPage } from './support/pages/connections';
import { Frame } from './support/pages/frame';
import { GroupsPage } from './support/pages/groups';
import { WelcomePage } from './support/pages/welcome';
import { findable } from './support/record';
import { connect, sync } from './support/steps';
import { zh } from './support/words';

const { address, token, ip, permission } = zh.connections.report.steps;
const steps = { address, token: token.wecom, ip, permission: permission.wecom };

test.beforeAll(() => {
  process.env['HANDOVER_KEYCHAIN_SERVICE'] = KEYCHAIN_SERVICE;
});

/** What the keychain itself holds for a connection. */
async function kept(connectionId: string): Promise<Record<string, string | null>> {
  const keychain = await loadKeychain();
  const names = ['secret', 'token', 'proxy'];
  const values = names.map(async (name) => [name, await keychain.get(`${connectionId}/${name}`)] as const);
  return Object.fromEntries(await Promise.all(values));
}

/** Expects a test to have failed at one step, and answers the words about it. */
async function failedAt(form: ConnectionForm, step: keyof typeof steps): Promise<string> {
  const failed = form.report().getByRole('listitem').filter({ hasText: zh.connections.report.states.failed });
  await expect(failed).toHaveCount(1);
  await expect(failed).toContainText(steps[step]);
  return failed.innerText();
}

test('the form tells a wrong secret, corp, address, IP and proxy apart, before anything is kept', async ({
  handover: { page, userData },
  vendor,
}) => {
  const { control, ...company } = await vendor();
  await new WelcomePage(page).connect();
  const form = await new ConnectionsPage(page).form();
  await form.fill({ ...company, name: '总部' });
  await form.test();
  await expect(form.report().getByRole('heading')).toHaveText(zh.connections.report.ok);
  await screenshot(page, 'connection-test-good');

  await form.fill({ secret: 'not-the-secret' });
  await form.test();
  expect(await failedAt(form, 'token')).toContain('40001');
  await screenshot(page, 'connection-wrong-secret');
  await form.fill({ secret: company.secret, corpId: 'ww0000000000000000' });
  await form.test();
  expect(await failedAt(form, 'token')).toContain('40013');

  await form.fill({ corpId: company.corpId, baseUrl: 'http://intranet.example/cgi-bin' });
  await form.test();
  await expect(form.dialog.getByText(reasonSentences['zh-CN']['address.notHttps'] ?? '')).toBeVisible();
  await expect(form.report()).toBeHidden();
  await screenshot(page, 'connection-address-not-https');

  const website = await startListener({ type: 'text/html', body: '<!doctype html><title>Welcome</title>' });
  await form.fill({ baseUrl: website.origin });
  await form.test();
  await failedAt(form, 'address');
  await screenshot(page, 'connection-address-of-a-website');
  await website.close();

  await form.fill({ baseUrl: company.baseUrl });
  await control.trustedIps(['198.51.100.7']);
  await form.test();
  expect(await failedAt(form, 'ip')).toContain('203.0.113.24');
  await form.report().getByRole('button', { name: zh.common.error.copyIp }).click();
  await expect(form.report().getByRole('button', { name: zh.common.copied })).toBeVisible();
  await screenshot(page, 'connection-ip-not-trusted');

  // The official address, so that nothing could be reached but through the proxy, which is not there.
  await form.fill({ baseUrl: 'https://qyapi.weixin.qq.com/cgi-bin', proxyUrl: 'http://127.0.0.1:9' });
  await form.test();
  expect(await failedAt(form, 'address')).toContain(zh.connections.facts.proxy);
  await screenshot(page, 'connection-wrong-proxy');

  expect(await ask(page, 'connections.list')).toEqual([]);
  expect(readRows(userData, 'ledger', 'SELECT id FROM connections')).toEqual([]);
});

test('a secret is kept by the keychain over restarts and edits, and is gone with its connection', async ({
  launch,
  vendor,
  folder,
}) => {
  const { control, ...company } = await vendor();
  const first = await launch();
  await new WelcomePage(first.page).connect();
  const form = await new ConnectionsPage(first.page).form();
  await form.fill({ ...company, name: '总部' });
  await form.save();
  const [connection] = await ask(first.page, 'connections.list');
  if (connection === undefined) throw new Error('nothing was saved');
  expect(connection.secret).toBe('keychain');
  expect(await kept(connection.id)).toMatchObject({ secret: company.secret });
  await first.close();

  const { page } = await launch();
  await sync(page, connection.id);
  expect((await ask(page, 'groups.overview', { connectionId: connection.id })).total).toBe(
    findable(await control.world()),
  );
  await new Frame(page).go('connections');
  const connections = new ConnectionsPage(page);
  await expect(connections.card('总部')).toContainText(zh.connections.secret.keychain);
  const edit = await connections.edit('总部');
  await expect(edit.field('secret')).toHaveValue('');
  await edit.fill({ name: '华东总部' });
  await edit.save();
  const report = await connections.test('华东总部');
  await expect(report.getByRole('heading')).toHaveText(zh.connections.report.ok);
  await screenshot(page, 'connections');
  expect(await kept(connection.id)).toMatchObject({ secret: company.secret });

  await connections.remove('华东总部', { data: false });
  await expect.poll(() => kept(connection.id)).toEqual({ secret: null, token: null, proxy: null });
  expect(readRows(folder, 'cache', 'SELECT id FROM groups')).toHaveLength(findable(await control.world()));
});

test('removing a connection with its data leaves none of its groups', async ({
  handover: { page, userData },
  vendor,
}) => {
  const { control, ...company } = await vendor();
  const { id } = await connect(page, company);
  await sync(page, id);
  expect(readRows(userData, 'cache', 'SELECT id FROM groups')).toHaveLength(findable(await control.world()));
  await new Frame(page).go('connections');
  await new ConnectionsPage(page).remove('测试企业', { data: true });
  await expect.poll(() => readRows(userData, 'cache', 'SELECT id FROM groups').length).toBe(0);
  await expect.poll(() => kept(id)).toEqual({ secret: null, token: null, proxy: null });
  expect(await control.record()).toEqual([]);
});

test('a read-only connection refuses to hand over, on the screen and in main', async ({
  handover: { page },
  vendor,
}) => {
  const { control, ...company } = await vendor();
  const { id } = await connect(page, company);
  await sync(page, id);
  await new Frame(page).go('connections');
  const edit = await new ConnectionsPage(page).edit('测试企业');
  await edit.readOnly(true);
  await edit.save();
  await new Frame(page).go('groups');
  const groups = new GroupsPage(page);
  await groups.pickAll();
  await expect(groups.bar.getByRole('button', { name: zh.groups.selection.handOver })).toBeDisabled();
  await screenshot(page, 'groups-read-only');

  const { people } = await control.world();
  const [taker] = people;
  const refused = await attempt(page, 'transfers.draft', {
    connectionId: id,
    source: {
      kind: 'selection',
      selection: { kind: 'all', connectionId: id, query: { connectionId: id, filter: {} }, except: [] },
    },
    takers: [taker?.userid ?? ''],
    name: '',
  });
  expect(refused).toMatchObject({ ok: false, error: { code: 'read-only', reason: 'connection.readOnly' } });
  expect(await control.record()).toEqual([]);
});

test('a plan made before the connection became read-only is not started', async ({
  handover: { page },
  vendor,
}) => {
  const { control, ...company } = await vendor();
  const connection = await connect(page, company);
  await sync(page, connection.id);
  const [giver, taker] = (await control.world()).people.filter(({ groups }) => groups > 0);
  const { name, color, corpId, baseUrl, proxyUrl, id } = connection;
  const query = { connectionId: id, filter: { owners: [giver?.userid ?? ''] } };
  const plan = await ask(page, 'transfers.draft', {
    connectionId: id,
    source: { kind: 'selection', selection: { kind: 'all', connectionId: id, query, except: [] } },
    takers: [taker?.userid ?? ''],
    name: 'draft',
  });
  await ask(page, 'connections.update', { id, name, color, corpId, baseUrl, proxyUrl, readOnly: true });
  const started = await attempt(page, 'transfers.start', { planId: plan.id, typed: plan.counts.planned });
  expect(started).toMatchObject({ ok: false, error: { code: 'read-only' } });
  expect(await control.record()).toEqual([]);
});

test('without a keychain the app says so and works with secrets in memory', async ({
  launch,
  vendor,
  folder,
}) => {
  const { control, ...company } = await vendor();
  const { page, close } = await launch({ env: { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent' } });
  const { id } = await connect(page, company);
  await expect(new Frame(page).notice('keychainMemory')).toBeVisible();
  await sync(page, id);
  await screenshot(page, 'keychain-missing');
  expect(await kept(id)).toEqual({ secret: null, token: null, proxy: null });
  await close();

  const again = await launch({ userData: folder });
  const [connection] = await ask(again.page, 'connections.list');
  await expect.poll(async () => (await ask(again.page, 'connections.list'))[0]?.secret).toBe('missing');
  const { queryId, total } = await ask(again.page, 'groups.open', {
    connectionId: connection?.id ?? '',
    filter: {},
  });
  expect(total).toBe(findable(await control.world()));
  await ask(again.page, 'groups.close', { queryId });
  expect(await control.record()).toEqual([]);
});
