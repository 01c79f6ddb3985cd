import { reasonSentences } from '@renderer/i18n/reasons';
import { KEYCHAIN_SERVICE, screenshot } from './support/app';
import { ask } from './support/calls';
import { expect, test } from './support/fixtures';
import { lookOver } from './support/looks';
import { ConnectionsPage } from './support/pages/connections';
import { Frame } from './support/pages/frame';
import { WelcomePage } from './support/pages/welcome';
import { say, zh } from './support/words';

const { token } = zh.connections;

test.beforeAll(() => {
  process.env['HANDOVER_KEYCHAIN_SERVICE'] = KEYCHAIN_SERVICE;
});

test('the form is that of the vendor, and warns before a test ends a token that others use', async ({
  handover: { page },
}) => {
  await screenshot(page, 'vendors-welcome');
  await page
    .getByRole('button', { name: say(zh.welcome.connect.other, { vendor: zh.common.vendor.wshoto }) })
    .click();
  const form = await new ConnectionsPage(page).form();
  await expect(form.dialog.getByRole('radio', { name: zh.common.vendor.wshoto })).toBeChecked();
  await form.choose('wshoto');
  await expect(form.field('corpId')).toBeVisible();
  await expect(form.field('secret')).toBeVisible();
  await expect(form.dialog.getByRole('note')).toBeHidden();
  await screenshot(page, 'vendors-form-wshoto');

  await form.choose('sobot');
  await expect(form.dialog.getByText(token.shared)).toBeVisible();
  await lookOver(page, 'vendors-form-sobot');
  await screenshot(page, 'vendors-form-sobot');
  await form.submit();
  await screenshot(page, 'vendors-form-sobot-empty');
  await form.chooseCredential('token');
  await expect(form.field('secret')).toBeVisible();
  await expect(form.dialog.getByText(token.shared)).toBeHidden();
  await screenshot(page, 'vendors-form-sobot-token');
});

test('a Sobot token is fetched once for a test and the connection that follows, and a pasted one is never replaced', async ({
  handover: { page },
  vendor,
}) => {
  const { control, sobot } = await vendor();
  const { baseUrl, accountId: corpId, secret } = sobot;
  await new WelcomePage(page).connect();
  const form = await new ConnectionsPage(page).form();
  await form.choose('sobot');
  await form.fill({ name: '客服中心', corpId, secret, baseUrl });
  await form.test();
  await expect(form.report().getByRole('heading')).toHaveText(zh.connections.report.ok);
  await expect(form.report()).toContainText(token.fetched);
  await screenshot(page, 'vendors-sobot-tested');
  await form.save();
  await new Frame(page).go('connections');
  const connections = new ConnectionsPage(page);
  const report = await connections.test('客服中心');
  await expect(report.getByRole('heading')).toHaveText(zh.connections.report.ok);
  await expect(report).not.toContainText(token.fetched);
  expect((await control.sobot()).tokens).toHaveLength(1);

  const pasted = await connections.add();
  await pasted.choose('sobot');
  await pasted.chooseCredential('token');
  await pasted.fill({ name: '外包客服', corpId, secret: 'a-token-that-has-ended', baseUrl });
  await pasted.test();
  const words = reasonSentences['zh-CN']['sobot.tokenRefused'] ?? '';
  await expect(pasted.report()).toContainText(say(words, { errcode: '900002' }));
  await screenshot(page, 'vendors-sobot-token-refused');
  await pasted.save();
  await expect(connections.card('外包客服')).toContainText(zh.connections.reach.refused);
  await expect(connections.card('外包客服')).toContainText(say(words, { errcode: '900002' }));
  expect((await control.sobot()).tokens).toHaveLength(1);
  await screenshot(page, 'vendors-sobot-cards');
});

test('practice connections of all three vendors stand side by side, each tested in its own steps', async ({
  handover: { page },
}) => {
  await new WelcomePage(page).practise();
  const frame = new Frame(page);
  await frame.go('connections');
  const connections = new ConnectionsPage(page);
  await connections.practise('wshoto');
  await expect(connections.card('练习环境 · 微盛')).toBeVisible();
  await connections.practise('sobot');
  await expect(connections.card('练习环境 · 智齿')).toBeVisible();
  await expect(page.getByRole('button', { name: zh.connections.practice.enter })).toBeHidden();
  for (const name of ['练习环境', '练习环境 · 微盛', '练习环境 · 智齿']) {
    const report = await connections.test(name);
    await expect(report.getByRole('heading')).toHaveText(zh.connections.report.ok);
    await expect(report.getByRole('listitem')).toHaveCount(name === '练习环境' ? 4 : 3);
  }
  await expect(connections.card('练习环境 · 智齿')).not.toContainText(zh.connections.token.fetched);
  await screenshot(page, 'vendors-connections');
  await lookOver(page, 'vendors-connections');

  // A connection that gives statistics only: its overview, and the two screens that are WeCom's.
  await page.getByRole('button', { name: zh.frame.connection.switch }).click();
  await expect(page.getByRole('menuitem')).toHaveCount(5);
  await expect(page.getByRole('menuitem', { name: '练习环境 · 智齿' })).toBeVisible();
  await screenshot(page, 'vendors-switcher');
  await page.getByRole('menuitem', { name: '练习环境 · 智齿' }).click();
  await frame.go('overview');
  await expect(page.getByText(zh.overview.statistics.text.sobot)).toBeVisible();
  await screenshot(page, 'vendors-overview');
  await lookOver(page, 'vendors-overview');
  for (const screen of ['transfers', 'groups'] as const) {
    await frame.go(screen);
    const vendor = zh.common.vendor.sobot;
    await expect(
      page.getByRole('heading', { name: say(zh.frame.otherVendor.title, { vendor }) }),
    ).toBeVisible();
    await screenshot(page, `vendors-${screen}`);
  }
  await lookOver(page, 'vendors-groups');
  await page.getByRole('button', { name: say(zh.frame.otherVendor.switch, { name: '练习环境' }) }).click();
  await expect(page.getByRole('heading', { name: zh.frame.screens.groups, level: 1 })).toBeVisible();
  await expect(
    page.getByText(say(zh.frame.otherVendor.title, { vendor: zh.common.vendor.sobot })),
  ).toBeHidden();

  // The vendors are one process, and the last connection takes it along.
  await frame.go('connections');
  await connections.remove('练习环境 · 微盛', { data: true });
  expect((await ask(page, 'practice.status')).state).toBe('running');
  await connections.remove('练习环境', { data: true });
  await expect.poll(async () => (await ask(page, 'practice.status')).state).toBe('running');
  await expect(await connections.test('练习环境 · 智齿')).toContainText(zh.connections.report.ok);
});
