import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import type { Input } from '@shared/contract/index';
import { screenshot } from './support/app';
import { ask, attempt } from './support/calls';
import { chooseFile } from './support/files';
import { expect, test } from './support/fixtures';
import { certificateFile, GATEWAY_HOST, startGateway, type Gateway } from './support/gateway';
import { Frame } from './support/pages/frame';
import { connect } from './support/steps';
import { say, zh } from './support/words';

const text = zh.settings;
/** A vendor's address as the company's network shows it. */
const throughGateway = (plain: string): string => `https://${GATEWAY_HOST}${new URL(plain).pathname}`;

let gateway: Gateway | null = null;
test.afterEach(() => {
  gateway?.stop();
  gateway = null;
});

/** What the app says of reaching the vendor: the state, and the reason of an error. */
const reached = async (page: Page): Promise<string> => {
  const [connection] = await ask(page, 'connections.list');
  const { state, error } = connection!.reachability;
  return error === undefined ? state : `${state} ${error.reason}`;
};

test('keeps what IT decided: the way out, the authorities, what is fixed, hidden and refused', async ({
  launch,
  vendor,
  folder,
}) => {
  const { baseUrl: plain, corpId, secret } = await vendor();
  gateway = await startGateway(plain);
  const policy = join(folder, 'policy.json');
  const settings = {
    proxyMode: 'manual',
    proxyUrl: gateway.proxyUrl,
    caFile: certificateFile('root'),
    theme: 'dark',
  };
  await writeFile(policy, JSON.stringify({ settings, hide: ['density'], readOnly: true }));
  const running = await launch({ env: { HANDOVER_POLICY: policy } });
  const { page, complaints } = running;
  const { id } = await connect(page, { baseUrl: throughGateway(plain), corpId, secret });
  await expect.poll(() => reached(page)).toBe('ok');
  expect(new Set(gateway.tunnels)).toEqual(new Set([`${GATEWAY_HOST}:443`]));

  await new Frame(page).go('settings');
  await expect(page.getByText(text.fixed)).toHaveCount(4);
  await expect(page.getByText('Test Root')).toBeVisible();
  await expect(page.getByRole('textbox', { name: text.proxyUrl })).toBeDisabled();
  await expect(page.getByText(text.density)).toHaveCount(0);
  await expect(page.getByText(zh.frame.notice.policyReadOnly)).toBeVisible();
  await screenshot(page, 'settings-policy');

  expect(await attempt(page, 'settings.set', { theme: 'light' })).toMatchObject({
    error: { reason: 'settings.fixed' },
  });
  expect((await ask(page, 'settings.get')).theme).toBe('dark');
  const [shown] = await ask(page, 'connections.list');
  expect(shown?.readOnly).toBe(true);
  const draft: Input<'transfers.draft'> = {
    connectionId: id,
    source: { kind: 'selection', selection: { kind: 'ids', connectionId: id, ids: ['wr1'] } },
    takers: ['someone'],
    name: '策略',
  };
  expect(await attempt(page, 'transfers.draft', draft)).toMatchObject({
    error: { reason: 'connection.readOnly' },
  });
  expect(complaints).toEqual([]);
});

test('another way out and another authority count from the next request on, and a changed file no longer', async ({
  handover,
  vendor,
  folder,
}) => {
  const { app, page } = handover;
  const { baseUrl: plain, corpId, secret } = await vendor();
  gateway = await startGateway(plain);
  const { id } = await connect(page, { baseUrl: throughGateway(plain), corpId, secret });
  await expect.poll(() => reached(page)).toMatch(/^offline net\./);

  await new Frame(page).go('settings');
  const network = page.locator('#settings-network');
  await network.getByText(text.proxyModes.manual, { exact: true }).click();
  const address = network.getByRole('textbox', { name: text.proxyUrl });
  await expect(address).toBeFocused();
  expect((await ask(page, 'settings.get')).proxyMode).toBe('system');
  await address.fill('proxy:80');
  await address.press('Enter');
  await expect(network.getByRole('alert')).toHaveText('代理地址要以 http:// 或 https:// 开头。');
  await address.fill(gateway.proxyUrl);
  await address.press('Enter');
  // The proxy is there, and nobody knows the authority of the gateway yet.
  await expect.poll(() => reached(page)).toBe('offline net.certificate');

  const file = join(folder, 'company.pem');
  await copyFile(certificateFile('root'), file);
  await chooseFile(app, file);
  await network.getByRole('button', { name: text.caChoose }).click();
  await expect(network.getByText('Test Root')).toBeVisible();
  await expect.poll(() => reached(page)).toBe('ok');
  await screenshot(page, 'settings-network');

  await writeFile(file, `${await readFile(file, 'utf8')}${await readFile(certificateFile('other'), 'utf8')}`);
  await new Frame(page).go('connections');
  await new Frame(page).go('settings');
  await expect(network.getByText(text.caProblems.changed)).toBeVisible();
  await expect(
    page.getByRole('status').filter({ hasText: say(zh.frame.notice.authorities, { path: file }) }),
  ).toBeVisible();
  await expect
    .poll(async () => {
      await ask(page, 'connections.probe', { id });
      return reached(page);
    })
    .toBe('offline net.certificate');

  await network.getByRole('button', { name: text.caReplace }).click();
  await expect(network.getByText('Test Root · Other Root')).toBeVisible();
  await expect.poll(() => reached(page)).toBe('ok');
});

test('a policy that cannot be used lets nothing be changed, and says why', async ({
  launch,
  vendor,
  folder,
}) => {
  const { baseUrl: plain, corpId, secret } = await vendor();
  const policy = join(folder, 'policy.json');
  await writeFile(policy, '{ "readonly": false }');
  const { page } = await launch({ env: { HANDOVER_POLICY: policy } });
  await connect(page, { baseUrl: plain, corpId, secret });
  const words = zh.frame.notice.policyProblem.unknownNames;
  const notice = page
    .getByRole('status')
    .filter({ hasText: say(words, { detail: 'readonly', path: policy }) });
  await expect(notice).toBeVisible();
  await screenshot(page, 'policy-problem');
  expect((await ask(page, 'connections.list'))[0]?.readOnly).toBe(true);
  expect((await ask(page, 'settings.get')).updates).toBe('off');
});
