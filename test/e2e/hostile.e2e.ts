import type { WorldFacts } from '@main/practice/control/descriptions';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PracticeControl } from '../support/practice-control';
import { screenshot } from './support/app';
import { ask } from './support/calls';
import { parseCsv, saveTo } from './support/files';
import { expect, test } from './support/fixtures';
import { Frame } from './support/pages/frame';
import { GroupsPage } from './support/pages/groups';
import { WizardPage } from './support/pages/wizard';
import { findable, membersInService } from './support/record';
import { connect, sync } from './support/steps';
import { say, zh } from './support/words';

const MARKUP = '<img src=x onerror="window.__pwned=1"><b id="injected">售后</b>';

test('hostile names are text everywhere: shown, searched, opened, handed over and exported', async ({
  handover,
  vendor,
}) => {
  const { app, page, complaints, userData } = handover;
  const { control, ...company } = await vendor({ groups: 400 });
  const world = await control.world();
  const [giver, taker] = membersInService(world);
  if (giver === undefined || taker === undefined) throw new Error('the world is empty');
  const [group] = (await control.groupsOf(giver.userid)).filter(({ dismissed }) => !dismissed);
  if (group === undefined) throw new Error('nobody owns a group');
  await control.change({ op: 'rename', chatId: group.chatId, name: MARKUP });
  await page.evaluate(() =>
    document.addEventListener('securitypolicyviolation', (event) =>
      console.error(
        JSON.stringify([
          event.violatedDirective,
          event.sourceFile,
          event.lineNumber,
          event.columnNumber,
          event.sample,
          event.blockedURI,
        ]),
      ),
    ),
  );
  const { id } = await connect(page, company);
  await sync(page, id);

  await new Frame(page).go('groups');
  const groups = new GroupsPage(page);
  await groups.search.fill('onerror=');
  await expect(groups.row(MARKUP)).toBeVisible();
  await screenshot(page, 'hostile-grid');
  await groups.open(MARKUP);
  await expect(groups.drawer.getByRole('heading', { name: MARKUP })).toBeVisible();
  await screenshot(page, 'hostile-drawer');
  await groups.drawer.getByRole('button', { name: zh.common.close }).click();
  await groups.pickAll();
  await groups.handOver();
  const wizard = new WizardPage(page);
  await wizard.dialog.waitFor();
  await page.keyboard.press('Escape');

  // Each hostile name is found by its own text, and opens.
  const hostile = await findableOnes(control, world);
  expect(hostile.length).toBeGreaterThan(20);
  for (const { chatId, name } of hostile) {
    const text = name.trim().slice(0, 40);
    if (text === '') continue;
    const { queryId, total } = await ask(page, 'groups.open', { connectionId: id, text, filter: {} });
    const { rows } = await ask(page, 'groups.window', {
      queryId,
      start: 0,
      count: Math.max(1, Math.min(total, 1000)),
    });
    await ask(page, 'groups.close', { queryId });
    expect(rows.find((row) => row.chatId === chatId)?.name, JSON.stringify(text)).toBe(name);
  }
  for (const { chatId } of hostile) {
    await groups.search.fill(chatId);
    await expect(groups.matching(1)).toBeVisible();
    await groups.grid.getByRole('row').filter({ hasText: chatId }).dblclick();
    await expect(groups.drawer).toContainText(chatId);
    await groups.drawer.getByRole('button', { name: zh.common.close }).click();
  }
  await groups.search.fill('');

  // A file for a spreadsheet: every row, and no cell that it would run.
  const count = findable(world);
  const file = join(userData, 'export.csv');
  await saveTo(app, file);
  await page.getByRole('button', { name: zh.exports.label }).click();
  const what = say(zh.groups.export.matching_other, { count });
  await page.getByRole('menuitem', { name: say(zh.exports.as, { what, format: 'CSV' }) }).click();
  await expect(page.getByText(say(zh.exports.done_other, { count, path: file }))).toBeVisible();
  const csv = await readFile(file, 'utf8');
  const cells = parseCsv(csv);
  expect(cells).toHaveLength(count + 1);
  expect(csv.startsWith('\ufeff')).toBe(true);
  expect(cells.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
  expect(cells.flat()).toContain(MARKUP);
  expect(cells.flat()).toContain("'=1+1");

  expect(await page.evaluate(() => ['__pwned' in window, document.getElementById('injected')])).toEqual([
    false,
    null,
  ]);
  expect(await page.title()).toMatch(/Handover/);
  expect(complaints).toEqual([]);
});

/** The groups with hostile names that a fresh machine can find. */
async function findableOnes(
  control: PracticeControl,
  { hostile, people, special }: WorldFacts,
): Promise<WorldFacts['hostile']> {
  const facts = await control.groups(hostile.map(({ chatId }) => chatId));
  const nameless = people.filter(({ leftAt, customers }) => leftAt !== null && customers === 0);
  const lost = new Set([
    ...special.filter(({ trait }) => trait === 'dismissed').map(({ chatId }) => chatId),
    ...facts
      .filter(({ owner }) => nameless.some(({ userid }) => userid === owner))
      .map(({ chatId }) => chatId),
  ]);
  return hostile.filter(({ chatId }) => !lost.has(chatId));
}
