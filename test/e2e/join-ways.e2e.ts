import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pinyin } from 'pinyin-pro';
import type { Page } from 'playwright/test';
import type { JoinWayCall } from '@main/practice/state/join-ways';
import { dayOf } from '@shared/domain/day';
import type { GroupRow } from '@shared/domain/group';
import { screenshot } from './support/app';
import { ask } from './support/calls';
import { clearClipboard, isCopiedImage, isSamePicture } from './support/clipboard';
import { saveTo } from './support/files';
import { expect, test } from './support/fixtures';
import { lookOver } from './support/looks';
import { Frame } from './support/pages/frame';
import { GridPage } from './support/pages/grid';
import { JoinWaysPage } from './support/pages/join-ways';
import { adopted, ownWays } from './support/join-ways';
import { connect, newestJob, sync, untilJob } from './support/steps';
import type { Vendor } from './support/vendor';
import { say, zh } from './support/words';

const { joinWays: text } = zh;
const API = 'externalcontact/groupchat';

test('pasted config ids are read into an empty vault, and their codes are there without the vendor', async ({
  launch,
  vendor,
}) => {
  const { control, stop, ...company } = await vendor({ groups: 400 });
  const { page, complaints, userData, close } = await launch();
  const { id } = await connect(page, company);
  await sync(page, id);
  await new Frame(page).go('joinWays');
  const vault = new JoinWaysPage(page);
  await expect(page.getByText(text.empty.title)).toBeVisible();
  await screenshot(page, 'join-ways-01-empty');

  // All of this app, once more the first, one of another app, one that never was, and what is no id.
  const own = await ownWays(control);
  expect(own).toHaveLength(7);
  const named = (remark: string) => {
    const found = own.find((way) => way.remark === remark);
    if (found === undefined) throw new Error(`there is no ${remark}`);
    return found;
  };
  // Two lead to a group that is nearly full, one of which gets another by itself, and a third to one that is gone.
  const crowded = named('618 直播间贴片').chatIds.slice(0, 1);
  for (const remark of ['618 直播间贴片', '小程序首页「加入群聊」']) {
    const { configId } = named(remark);
    await control.changeJoinWay({ op: 'change', configId, config: { chatIds: crowded } });
  }
  await control.change({ op: 'add-members', chatId: crowded[0] ?? '', count: 450, state: 'many' });
  await control.change({ op: 'dismiss', chatId: named('老客户回访卡片').chatIds[0] ?? '' });
  await sync(page, id);
  const foreign = (await control.joinWays()).joinWays.find((way) => !way.own);
  const wrong = 'f'.repeat(32);
  const ids = own.map(({ configId }) => configId);
  await vault.adopt(`${ids.join('\n')}\n${ids[0]}, ${foreign?.configId}; ${wrong}\n门店台卡`);
  for (const told of [
    say(text.adopt.ready_other, { count: 9 }),
    say(text.adopt.repeated_other, { count: 1 }),
    say(text.adopt.impossible_other, { count: 1 }),
  ]) {
    await expect(vault.adopting.getByText(told, { exact: true })).toBeVisible();
  }
  await screenshot(page, 'join-ways-02-adopt');
  await vault.submitAdoption(9);
  await untilJob(page, (await newestJob(page)).id);
  await expect(vault.reading({ read: 7, missing: 2, images: 6 })).toBeVisible();
  for (const { remark } of own) await expect(vault.row(remark)).toContainText(text.state.live);
  for (const configId of [wrong, foreign?.configId ?? '']) {
    await expect(vault.row(configId)).toContainText(text.state.missing);
  }
  await expect(vault.loadedCodes(6)).resolves.toBe(true);
  for (const kind of ['stuck', 'gone', 'growing'] as const) {
    await expect(
      page.getByText(say(text.full[kind].title_other, { count: 1 }), { exact: true }),
    ).toBeVisible();
  }
  await screenshot(page, 'join-ways-03-vault');
  await lookOver(page, 'join-ways-03-vault');
  const { qrRequests } = await control.joinWays();
  expect(qrRequests).toHaveLength(6);
  expect(qrRequests.filter(({ token }) => token)).toEqual([]);

  // Those that need groups, and those of one channel from its cell.
  const grid = new GridPage(page, vault.grid);
  await page.getByRole('button', { name: text.full.show }).first().click();
  await expect(grid.chip(text.filter.full)).toBeVisible();
  await expect(vault.row(text.state.live)).toHaveCount(3);
  await grid.chips.getByRole('button', { name: zh.grid.filter.reset }).click();
  const channel = own[0]?.state ?? '';
  await vault.grid.getByText(channel, { exact: true }).first().click({ button: 'right' });
  await grid.choose(say(zh.grid.menu.only, { value: channel }));
  await expect(grid.chip(say(text.chip.channels, { values: channel }))).toBeVisible();
  await expect(vault.row(text.state.live)).toHaveCount(2);
  const { channel: label } = text.filter;
  await page.getByRole('button', { name: label, exact: true }).click();
  await expect(page.getByRole('combobox', { name: label })).toBeVisible();
  await screenshot(page, 'join-ways-03-channel');
  await lookOver(page, 'join-ways-03-channel');
  await page.keyboard.press('Escape');
  await grid.chips.getByRole('button', { name: zh.grid.filter.reset }).click();

  // The vendor is gone, and so is what the app held in its memory.
  const [first] = own;
  if (first?.qrUrl === undefined || first.qrUrl === null) throw new Error('the first one has no code');
  const picture = new Uint8Array(await (await fetch(first.qrUrl)).arrayBuffer());
  await stop();
  expect(complaints).toEqual([]);
  await close();
  const again = await launch();
  await new Frame(again.page).go('joinWays');
  const offline = new JoinWaysPage(again.page);
  await expect(offline.loadedCodes(6)).resolves.toBe(true);
  await offline.open(first.remark);
  await expect(offline.image(first.remark)).toHaveJSProperty('naturalWidth', 296);
  await screenshot(again.page, 'join-ways-04-offline');
  await lookOver(again.page, 'join-ways-04-offline');
  const path = join(userData, 'code.png');
  await saveTo(again.app, path);
  await offline.code('save').click();
  await expect(again.page.getByText(say(text.panel.qr.saved, { path }))).toBeVisible();
  expect(await isSamePicture(again.app, await readFile(path), picture)).toBe(true);
  await clearClipboard(again.app);
  expect(await isCopiedImage(again.app, picture)).toBe(false);
  await offline.code('copy').click();
  await expect.poll(() => isCopiedImage(again.app, picture)).toBe(true);
  expect(again.complaints).toEqual([]);
});

test('a join way is made, overwritten, put back and deleted, each by one whole call', async ({
  handover: { page, complaints },
  vendor,
}) => {
  test.setTimeout(180_000);
  const { control, ...company } = await vendor({ groups: 400 });
  const { id } = await connect(page, company);
  await sync(page, id);
  const [first, second, third] = await plainGroups(page, id, { control });
  await new Frame(page).go('joinWays');
  const vault = new JoinWaysPage(page);

  // Made, with groups found by their pinyin.
  await page.getByRole('button', { name: text.empty.create }).click();
  await vault.field('remark').fill('国庆门店活动');
  for (const group of [first, second]) {
    await vault.link(pinyin(group.name, { toneType: 'none', separator: '' }), group.name);
  }
  await vault.field('state').fill('guoqing_2026');
  await vault.field('baseName').fill('国庆福利群');
  await vault.field('baseId').fill('7');
  await screenshot(page, 'join-ways-05-form');
  await lookOver(page, 'join-ways-05-form');
  await vault.submit('submitCreate');
  await expect(vault.image('国庆门店活动')).toHaveJSProperty('naturalWidth', 296);
  const made = {
    scene: 2,
    remark: '国庆门店活动',
    auto_create_room: 1,
    room_base_name: '国庆福利群',
    room_base_id: 7,
    chat_id_list: [first.chatId, second.chatId],
    state: 'guoqing_2026',
  };
  expect(await sent(control)).toEqual([['add', made]]);
  const configId = (await control.joinWays()).calls[0]?.configId ?? '';

  // Overwritten, though somebody else was quicker: nothing is sent before that was seen.
  await vault.do('edit').click();
  await vault.field('remark').fill('国庆门店活动（延长）');
  await vault.submit('submitCompare');
  await expect(vault.compared('remark', 'after')).toContainText('国庆门店活动（延长）');
  const elsewhere = { state: 'elsewhere', chatIds: [third.chatId] };
  await control.changeJoinWay({ op: 'change', configId, config: elsewhere });
  await vault.save().click();
  await expect(vault.form.getByText(text.form.compare.meanwhile)).toBeVisible();
  await expect(vault.compared('state', 'vendor')).toHaveText('elsewhere');
  await expect(vault.compared('state', 'after')).toContainText('guoqing_2026');
  await expect(vault.compared('chatIds', 'vendor')).toContainText(third.name);
  expect(await sent(control)).toHaveLength(1);
  await screenshot(page, 'join-ways-06-meanwhile');
  await lookOver(page, 'join-ways-06-meanwhile');
  await vault.save().click();
  await expect(vault.form).toBeHidden();
  const longer = { ...made, config_id: configId, remark: '国庆门店活动（延长）' };
  expect((await sent(control)).slice(1)).toEqual([['update', longer]]);

  // Every version is there, what somebody else did as well, and the first is put back.
  await vault.tab('versions');
  const { source } = text.panel.versions;
  for (const [place, how] of [source.updated, source.read, source.created].entries()) {
    await expect(vault.version(place)).toContainText(how);
  }
  // No join way links it any more, and it is called by its name all the same.
  await expect(vault.version(1)).toContainText(third.name);
  await screenshot(page, 'join-ways-07-versions');
  await lookOver(page, 'join-ways-07-versions');
  await vault.restore(2);
  await expect(vault.compared('remark', 'after')).toContainText('国庆门店活动');
  await vault.save('restoreSave').click();
  await expect(vault.form).toBeHidden();
  expect((await sent(control)).slice(2)).toEqual([['update', { ...made, config_id: configId }]]);
  await expect(vault.version(0)).toContainText(source.restored);

  // The answer to a change is lost: it is read, not sent again.
  await control.fault({ api: `${API}/update_join_way`, kind: 'reset-after' });
  await vault.do('edit').click();
  await vault.field('remark').fill('收银台');
  await vault.submit('submitCompare');
  await vault.save().click();
  await screenshot(page, 'join-ways-08-lost-change');
  await vault.form.getByRole('button', { name: text.form.compare.again }).click();
  await expect(vault.form.getByText(text.form.compare.tookEffect)).toBeVisible();
  await expect(vault.save()).toBeDisabled();
  await screenshot(page, 'join-ways-09-settled');
  await page.keyboard.press('Escape');
  await expect(vault.form).toBeHidden();
  await expect(vault.row('收银台')).toContainText(text.state.live);
  expect((await sent(control)).slice(3)).toEqual([
    ['update', { ...made, config_id: configId, remark: '收银台' }],
  ]);

  // Deleted once its remark is typed; the history stays.
  await vault.open('收银台');
  await vault.do('remove').click();
  await vault.removeBy('收银台', '收银台的');
  await expect(vault.confirmRemoval('收银台')).toBeDisabled();
  await vault.removeBy('收银台', '收银台');
  await screenshot(page, 'join-ways-10-remove');
  await vault.confirmRemoval('收银台').click();
  await expect(vault.removing('收银台')).toBeHidden();
  expect((await sent(control)).slice(4)).toEqual([['del', { config_id: configId }]]);
  await expect(vault.row('收银台')).toBeHidden();
  await vault.showDeleted();
  await vault.open('收银台');
  await vault.tab('versions');
  await expect(vault.panel.getByRole('tabpanel').locator('ol > li')).toHaveCount(5);
  await screenshot(page, 'join-ways-11-deleted');
  expect(complaints).toEqual([]);
});

test('a creation whose answer was lost is shown, and never repeated', async ({
  handover: { page },
  vendor,
}) => {
  const { control, ...company } = await vendor({ groups: 400 });
  const { id } = await connect(page, company);
  await sync(page, id);
  const [group] = await plainGroups(page, id, { control });
  await adopted(page, id, control);
  await new Frame(page).go('joinWays');
  const vault = new JoinWaysPage(page);
  await control.fault({ api: `${API}/add_join_way`, kind: 'reset-after' });
  await vault.act(text.actions.create).click();
  await vault.field('remark').fill('没有回音的码');
  await vault.link(pinyin(group.name, { pattern: 'first', toneType: 'none', separator: '' }), group.name);
  await vault.submit('submitCreate');
  await expect(vault.lost('没有回音的码')).toBeVisible();
  await expect(vault.form).toBeHidden();
  await screenshot(page, 'join-ways-12-lost');
  await lookOver(page, 'join-ways-12-lost');
  expect(await sent(control)).toHaveLength(1);
  await vault.act(text.actions.refresh).click();
  await untilJob(page, (await newestJob(page)).id);
  await page.reload();
  await expect(vault.lost('没有回音的码')).toBeVisible();
  await vault.lost('没有回音的码').getByRole('button', { name: text.lost.settle }).click();
  await expect(vault.lost('没有回音的码')).toBeHidden();
  expect(await sent(control)).toHaveLength(1);
});

test('who came by a code is counted by the day after a sync', async ({ handover: { page }, vendor }) => {
  const { control, ...company } = await vendor({ groups: 400 });
  const { id } = await connect(page, company);
  await adopted(page, id, control);
  const way = (await ownWays(control)).find(({ remark }) => remark === '海报 A 版（地铁灯箱）');
  const chatId = way?.chatIds.at(-1);
  if (way === undefined || chatId === undefined) throw new Error('there is no poster');
  await sync(page, id);
  const today = dayOf(await control.now());
  const arrivals = async (): Promise<ReadonlyMap<string, number>> => {
    const { rows } = await ask(page, 'joinWays.list', { connectionId: id });
    const row = rows.find(({ configId }) => configId === way.configId);
    const { arrivals: days } = await ask(page, 'joinWays.detail', { id: row?.id ?? 0 });
    return new Map(days.map(({ day, count }) => [day, count]));
  };
  const before = await arrivals();
  await control.change({ op: 'add-members', chatId, count: 7, state: way.state });
  await control.change({ op: 'add-members', chatId, count: 4, state: 'another' });
  await sync(page, id);
  const after = await arrivals();
  expect(after).toEqual(new Map([...before, [today, (before.get(today) ?? 0) + 7]]));

  await new Frame(page).go('joinWays');
  const vault = new JoinWaysPage(page);
  await vault.open(way.remark);
  await vault.tab('arrivals');
  const { day_other: told, dayColumn } = text.panel.arrivals;
  const count = after.get(today) ?? 0;
  await expect(vault.panel.getByTitle(say(told, { day: today, count }), { exact: true })).toBeVisible();
  const table = vault.panel.getByRole('table').filter({ hasText: dayColumn });
  await expect(table.getByRole('row').last()).toContainText(`${today}${count}`);
  await screenshot(page, 'join-ways-13-arrivals');
  await lookOver(page, 'join-ways-13-arrivals');
});

/** What was sent to make, change or delete a join way, in order. */
async function sent(control: Vendor['control']): Promise<[JoinWayCall['act'], unknown][]> {
  return (await control.joinWays()).calls.map(({ act, sent: body }) => [act, body]);
}

type Named = Pick<GroupRow, 'chatId'> & { readonly name: string };

/** Three groups that can be linked, with names in Chinese characters alone that no other group has. */
async function plainGroups(
  page: Page,
  connectionId: string,
  { control }: Pick<Vendor, 'control'>,
): Promise<[Named, Named, Named]> {
  const { special, people } = await control.world();
  const odd = new Set(special.map(({ chatId }) => chatId));
  const there = new Set(
    people.flatMap(({ userid, leftAt, visible }) => (leftAt === null && visible ? [userid] : [])),
  );
  const { queryId } = await ask(page, 'groups.open', { connectionId, filter: {}, sort: [] });
  const { rows } = await ask(page, 'groups.window', { queryId, start: 0, count: 1000 });
  const times = new Map<string | null, number>();
  for (const { name } of rows) times.set(name, (times.get(name) ?? 0) + 1);
  const [first, second, third] = rows.flatMap(({ chatId, name, owner }) =>
    name !== null &&
    /^[\u4e00-\u9fff]{4,}$/.test(name) &&
    times.get(name) === 1 &&
    !odd.has(chatId) &&
    there.has(owner ?? '')
      ? [{ chatId, name }]
      : [],
  );
  if (first === undefined || second === undefined || third === undefined) throw new Error('no plain groups');
  return [first, second, third];
}
