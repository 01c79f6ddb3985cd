import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import type { GroupFacts } from '@main/practice/control/descriptions';
import { screenshot } from './support/app';
import { ask } from './support/calls';
import { expect, test } from './support/fixtures';
import { Frame } from './support/pages/frame';
import { ImportPage } from './support/pages/import';
import { PlanPage } from './support/pages/plan';
import { WizardPage } from './support/pages/wizard';
import {
  appliedTo,
  membersInService,
  personLabel,
  plainTakers,
  refusedWith,
  typedName,
} from './support/record';
import { connect, itemsOf, newestJob, sync, untilJob } from './support/steps';
import type { Vendor } from './support/vendor';
import { zh } from './support/words';

const SHARED_NAME = '同名客户群';
const ONLY_NAME = '华东大客户答疑一群';
const LONGER_NAME = '华南售后专属七群';
const REWRITTEN = '西北渠道伙伴群';

/** Groups without troubles of their own, of two owners in service, and one of somebody who left over a year ago. */
async function pickGroups({ control }: Vendor) {
  const world = await control.world();
  const odd = new Set([...world.special, ...world.hostile].map(({ chatId }) => chatId));
  const plain = async (userid: string): Promise<GroupFacts[]> =>
    (await control.groupsOf(userid)).filter(({ chatId, status }) => !odd.has(chatId) && status === 0);
  const [first, second] = membersInService(world);
  const [taker] = plainTakers(world, 1);
  const year = world.anchor - 365 * 86_400;
  const longGone = world.people.find(({ leftAt }) => leftAt !== null && leftAt < year);
  if (!first || !second || !taker || !longGone) throw new Error('the world is too small');
  const old = (await control.groupsOf(longGone.userid)).find(({ chatId }) => !odd.has(chatId));
  if (!old) throw new Error('nobody left over a year ago');
  return { first, second, taker, old, mine: await plain(first.userid), theirs: await plain(second.userid) };
}

test('lines pasted from a spreadsheet and a workbook become plans once what is uncertain is settled', async ({
  handover: { page, complaints, userData },
  vendor,
}) => {
  test.setTimeout(180_000);
  const company = await vendor({ groups: 400, members: 60 });
  const { control } = company;
  const { first, second, taker, old, mine, theirs } = await pickGroups(company);
  const [byId, byName, same, similar, rewritten, ...rest] = mine;
  const [other] = theirs;
  const three = rest.slice(0, 3);
  if (!byId || !byName || !same || !similar || !rewritten || !other) throw new Error('too few groups');
  const names = [
    [byName, ONLY_NAME],
    [same, SHARED_NAME],
    [other, SHARED_NAME],
    [similar, LONGER_NAME],
    [rewritten, REWRITTEN],
  ] as const;
  for (const [{ chatId }, name] of names) await control.change({ op: 'rename', chatId, name });
  const { id } = await connect(page, company);
  await sync(page, id);

  // What a spreadsheet puts on the clipboard: a heading, columns, and what people write into them.
  await new Frame(page).go('transfers');
  const importing = new ImportPage(page);
  await importing.open();
  const lines = [
    byId.chatId,
    ONLY_NAME,
    SHARED_NAME,
    LONGER_NAME.slice(0, 6),
    '没有这个群',
    '西北渠道伙伴',
    byId.chatId,
    old.chatId,
  ];
  await importing.paste(
    ['序号\t客户群\t备注', ...lines.map((line, index) => `${index + 1}\t${line}\t请移交`)].join('\r\n'),
  );
  await importing.column('客户群');
  await screenshot(page, 'import-01-pasted');
  await importing.match();
  for (const [result, count] of Object.entries({
    id: 2,
    name: 1,
    ambiguous: 1,
    similar: 2,
    none: 1,
    repeated: 1,
  })) {
    await expect(importing.count(result as 'id', count)).toBeVisible();
  }
  await screenshot(page, 'import-02-matched');

  // Each is settled in its own way: chosen, rewritten, dropped.
  await importing.choose(3, first.name);
  await importing.choose(4, LONGER_NAME);
  await importing.rewrite(6, REWRITTEN);
  await importing.drop(5);
  await expect(importing.dialog.getByText(zh.transfers.import.ready)).toBeVisible();
  await screenshot(page, 'import-03-settled');
  await importing.handOver(6);

  const wizard = new WizardPage(page);
  await wizard.check(typedName(taker), personLabel(taker));
  await expect(wizard.doubt('owner-past-year')).toContainText('1');
  await screenshot(page, 'import-04-check');
  await wizard.start(6, taker.name).click();
  const plan = new PlanPage(page);
  await expect(plan.grid).toBeVisible();
  await untilJob(page, (await newestJob(page)).id);
  await plan.expectCount('verified', 5);
  await plan.expectCount('failed', 1);
  await expect(plan.cause('40205')).toBeVisible();
  await screenshot(page, 'import-05-done');
  const calls = await control.record();
  const wanted = [byId, byName, same, similar, rewritten].map(({ chatId }) => chatId);
  expect(appliedTo(calls)).toEqual(new Map(wanted.map((chatId) => [chatId, taker.userid])));
  expect(refusedWith(calls)).toEqual(new Map([[old.chatId, 40205]]));

  // A workbook, with the list on its second sheet.
  const path = join(userData, '移交名单.xlsx');
  const sheets = [
    { name: '说明', rows: [['请移交下一页的群']] },
    { name: '名单', rows: [['群 ID', '人数'], ...three.map(({ chatId, members }) => [chatId, members])] },
  ];
  await writeFile(path, await writeXlsx({ sheets }));
  await new Frame(page).go('transfers');
  await importing.open();
  await importing.file(path);
  await importing.sheet('名单');
  await importing.column('群 ID');
  await screenshot(page, 'import-06-workbook');
  await importing.match();
  await expect(importing.count('id', three.length)).toBeVisible();
  await importing.handOver(three.length);
  await wizard.check(typedName(taker), personLabel(taker));
  await wizard.start(three.length, taker.name).click();
  await expect(plan.grid).toBeVisible();
  await untilJob(page, (await newestJob(page)).id);
  await plan.expectCount('verified', three.length);
  const [newest] = await ask(page, 'transfers.list', { connectionId: id });
  expect(newest).toMatchObject({ origin: 'import', state: 'done', total: three.length });

  // And back again: it says what that costs, and does it.
  await plan.choose('reverse');
  await wizard.runCheck();
  await expect(wizard.doubt('last-onjob-transfer')).toContainText(String(three.length));
  await screenshot(page, 'import-07-way-back');
  await wizard.startBack(three.length).click();
  await expect.poll(async () => (await newestJob(page)).planId).not.toBe(newest?.id);
  const { planId } = await untilJob(page, (await newestJob(page)).id);
  await plan.expectCount('verified', three.length);
  const back = await itemsOf(page, planId ?? 0);
  expect(back.map(({ taker: to, ownerRead }) => [to, ownerRead])).toEqual(
    three.map(() => [first.userid, first.userid]),
  );
  expect((await control.groups(three.map(({ chatId }) => chatId))).map(({ owner }) => owner)).toEqual(
    three.map(() => first.userid),
  );
  expect((await control.groupsOf(second.userid)).map(({ chatId }) => chatId)).toContain(other.chatId);
  expect(complaints).toEqual([]);
});
