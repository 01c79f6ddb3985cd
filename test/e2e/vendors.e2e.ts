import { KEYCHAIN_SERVICE, screenshot } from './support/app';
import { expect, test } from './support/fixtures';
import { lookOver } from './support/looks';
import { ConnectionsPage } from './support/pages/connections';
import { zh } from './support/words';

const { token, form: fields } = zh.connections;

test.beforeAll(() => {
  process.env['HANDOVER_KEYCHAIN_SERVICE'] = KEYCHAIN_SERVICE;
});

test('the form is that of the vendor, and warns before a test ends a token that others use', async ({
  handover: { page },
}) => {
  await screenshot(page, 'vendors-welcome');
  await page
    .getByRole('button', { name: zh.welcome.connect.other.replace('{{vendor}}', zh.common.vendor.wshoto) })
    .click();
  const form = await new ConnectionsPage(page).form();
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
  await form.dialog.getByText(fields.credentials.token, { exact: true }).click();
  await expect(form.dialog.getByLabel(zh.connections.secretNames.token, { exact: true })).toBeVisible();
  await expect(form.dialog.getByText(token.shared)).toBeHidden();
  await screenshot(page, 'vendors-form-sobot-token');
});
