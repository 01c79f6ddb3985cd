import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { inflateSync } from 'node:zlib';
import type { Page } from 'playwright/test';
import { reasonSentences } from '@renderer/i18n/reasons';
import { KEYCHAIN_SERVICE, freshUserData, removeUserData, screenshot } from './support/app';
import { ask, attempt } from './support/calls';
import { disguises } from './support/canaries';
import { chooseFolder as openThis, saveTo } from './support/files';
import { expect, test } from './support/fixtures';
import { readRows } from './support/ledger';
import { lookOver } from './support/looks';
import { Frame } from './support/pages/frame';
import { findable, largestLeaver, membersInService } from './support/record';
import { allGroups, connect, draftOf, startHandOver, sync, untilJob } from './support/steps';
import type { Vendor } from './support/vendor';
import { like, say, zh } from './support/words';

const words = zh.safety;

/** The databases that lie in a copy, put together again without the app. */
function unpacked(path: string): Buffer {
  const copy = new DatabaseSync(path, { readOnly: true });
  try {
    const rows = copy.prepare('SELECT packed FROM pieces ORDER BY part, number').all();
    return Buffer.concat(rows.map(({ packed }) => inflateSync(packed as Uint8Array)));
  } finally {
    copy.close();
  }
}

/** The token that the vendor holds valid now, which it answers whoever asks. */
async function tokenOf({ baseUrl, corpId, secret }: Vendor): Promise<string> {
  const query = new URLSearchParams({ corpid: corpId, corpsecret: secret });
  const answer = (await (await fetch(`${baseUrl}/gettoken?${query}`)).json()) as { access_token: string };
  return answer.access_token;
}

const dialog = (page: Page) => page.getByRole('dialog', { name: words.dialog.title });
const backUpPart = (page: Page) => page.getByRole('region', { name: zh.settings.backups });

test('everything but secrets moves to another computer in one file', async ({ launch, vendor, folder }) => {
  test.setTimeout(180_000);
  const company = await vendor();
  const { control } = company;
  const first = await launch();
  const moved = await connect(first.page, company, { name: '甲公司' });
  const { id } = moved;
  await sync(first.page, id);
  const world = await control.world();
  const [taker] = membersInService(world);
  await draftOf(first.page, id, largestLeaver(world).userid, [taker?.userid ?? ''], '搬家前的草稿');
  const file = join(folder, 'move.handover');
  await new Frame(first.page).go('settings');
  await expect(backUpPart(first.page)).toContainText(words.move);
  await saveTo(first.app, file);
  await backUpPart(first.page).getByRole('button', { name: words.copyAction }).click();
  await expect(first.page.getByText(like(words.copied))).toBeVisible();
  await screenshot(first.page, 'safety-settings');
  await lookOver(first.page, 'safety-settings');

  // What is in it is what is stored openly, and none of the secrets.
  const bytes = unpacked(file);
  expect(bytes.includes(company.corpId)).toBe(true);
  const secrets = [company.secret, await tokenOf(company)].flatMap(disguises);
  expect(secrets.filter((secret) => bytes.includes(secret))).toEqual([]);
  await first.close();

  const elsewhere = await freshUserData();
  try {
    // Another computer has another keychain.
    const env = { HANDOVER_KEYCHAIN_SERVICE: `${KEYCHAIN_SERVICE} elsewhere ${Date.now()}` };
    const { app, page, close } = await launch({ userData: elsewhere, env });
    await openThis(app, file);
    await page.getByRole('button', { name: zh.welcome.restore.action }).click();
    await expect(dialog(page).getByRole('row', { name: like(`${words.dialog.plans} 1 0`) })).toBeVisible();
    await screenshot(page, 'safety-welcome-restore');
    await lookOver(page, 'safety-welcome-restore');
    await dialog(page).getByRole('button', { name: words.dialog.action }).click();
    await expect(new Frame(page).restored('chosen')).toBeVisible();
    await expect(new Frame(page).restored('chosen')).toContainText(words.notice.secrets);
    expect(await ask(page, 'connections.list')).toMatchObject([{ id, name: '甲公司', secret: 'missing' }]);
    expect(await ask(page, 'transfers.list', { connectionId: id })).toMatchObject([{ name: '搬家前的草稿' }]);
    await new Frame(page).go('connections');
    await expect(page.getByText(zh.connections.secret.missing).first()).toBeVisible();
    await screenshot(page, 'safety-secret-missing');

    const { color, corpId, baseUrl, proxyUrl, readOnly } = moved;
    const { secret } = company;
    await ask(page, 'connections.update', {
      id,
      name: '甲公司',
      color,
      corpId,
      baseUrl,
      proxyUrl,
      readOnly,
      secret,
    });
    await sync(page, id);
    expect(await allGroups(page, id)).toHaveLength(findable(world));
    await close();
  } finally {
    await removeUserData(elsewhere);
  }
});

test('a backup takes the place of the present data, which can be had back; not while something is sent', async ({
  handover: { page, app, userData },
  vendor,
}) => {
  test.setTimeout(180_000);
  const { control, ...company } = await vendor({ groups: 400, settings: { latencyMs: 40 } });
  const { id } = await connect(page, company);
  await sync(page, id);
  await new Frame(page).go('settings');
  const part = backUpPart(page);
  await part.getByRole('button', { name: words.make }).click();
  await expect(page.getByText(words.made)).toBeVisible();
  const world = await control.world();
  const [taker] = membersInService(world);
  const { planId, jobId } = await startHandOver(page, id, largestLeaver(world).userid, taker?.userid ?? '');
  await untilJob(page, jobId, ['running', 'done']);
  const refused = await attempt(page, 'backups.restore', { from: { generation: 1 } });
  if (!refused.ok) expect(refused.error.reason).toBe('backups.busy');
  await untilJob(page, jobId, ['done'], 120_000);
  expect(refused.ok).toBe(false);

  await part
    .getByRole('button', { name: like(words.restoreOf) })
    .first()
    .click();
  await expect(dialog(page).getByRole('row', { name: like(`${words.dialog.plans} 0 1`) })).toBeVisible();
  await screenshot(page, 'safety-restore');
  await lookOver(page, 'safety-restore');
  await dialog(page).getByRole('button', { name: words.dialog.action }).click();
  await expect(page.getByText(like(words.dialog.done))).toBeVisible();
  await expect(new Frame(page).restored('chosen')).toBeVisible();
  expect(await ask(page, 'transfers.list', { connectionId: id })).toEqual([]);
  expect(await ask(page, 'connections.list')).toMatchObject([{ id, secret: 'keychain' }]);
  // The app goes on with it.
  await sync(page, id);
  await new Frame(page).go('audit');
  await expect(page.getByText(zh.audit.actions.backupRestored)).toBeVisible();

  const [newest] = await ask(page, 'backups.list');
  await ask(page, 'backups.restore', { from: { generation: newest?.generation ?? 0 } });
  expect(await ask(page, 'transfers.list', { connectionId: id })).toMatchObject([{ id: planId }]);

  const file = join(userData, 'newer.handover');
  await saveTo(app, file);
  await ask(page, 'backups.saveCopy');
  const copy = new DatabaseSync(file);
  copy.exec("UPDATE parts SET schema_version = 999 WHERE name = 'ledger'");
  copy.close();
  await openThis(app, file);
  await new Frame(page).go('settings');
  await part.getByRole('button', { name: words.choose }).click();
  await expect(page.getByText(reasonSentences['zh-CN']['store.newer'] ?? '')).toBeVisible();
});

test('the personal data of members is erased for good, and logs go to support without secrets', async ({
  handover: { page, app, userData },
  vendor,
}) => {
  const company = await vendor();
  const { id } = await connect(page, company, { name: '甲公司' });
  await sync(page, id);
  const members = () =>
    readRows<{ who: string | null }>(
      userData,
      'cache',
      "SELECT name AS who FROM group_members WHERE type = 2 AND (name IS NOT NULL OR userid <> '')",
    );
  const before = members();
  expect(before.length).toBeGreaterThan(100);
  const [group] = readRows<{ chat_id: string; name: string }>(
    userData,
    'cache',
    'SELECT g.chat_id, d.name FROM groups g JOIN group_details d USING (id) ORDER BY d.external_members DESC',
  );
  await new Frame(page).go('settings');
  const part = page.getByRole('region', { name: zh.settings.privacy });
  await part.getByRole('button', { name: words.eraseAction }).click();
  const asks = page.getByRole('dialog', { name: words.eraseDialog.title });
  const confirm = asks.getByRole('button', { name: words.eraseDialog.action });
  await expect(confirm).toBeDisabled();
  await asks.getByRole('textbox').fill('甲公司');
  await screenshot(page, 'safety-erase');
  await lookOver(page, 'safety-erase');
  await confirm.click();
  await expect(page.getByText(like(words.eraseDialog.done_other))).toBeVisible();
  expect(members()).toEqual([]);
  const detail = await ask(page, 'groups.detail', { connectionId: id, chatId: group?.chat_id ?? '' });
  expect(detail.members.length).toBe(detail.group.members);
  expect(detail.members.filter(({ type }) => type === 2).every(({ userid }) => userid === '')).toBe(true);

  const file = join(userData, 'logs.txt');
  await saveTo(app, file);
  await page.getByRole('button', { name: words.logsAction, exact: true }).click();
  await expect(page.getByText(/logs\.txt/)).toBeVisible();
  const text = readFileSync(file, 'utf8');
  expect(text).toContain('electron: ');
  expect(text).toContain('"message":"started"');
  const secrets = [company.secret, await tokenOf(company)].flatMap(disguises);
  expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
  expect(text).not.toContain(group?.name ?? '');
  await new Frame(page).go('audit');
  await expect(page.getByText(say(zh.audit.actions.logsExported))).toBeVisible();
  await expect(page.getByText(say(zh.audit.actions.membersErased))).toBeVisible();
  await screenshot(page, 'safety-audit');
});
