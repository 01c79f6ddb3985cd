import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'playwright/test';
import readExcelFile from 'read-excel-file/node';
import type { TransferItem } from '@shared/domain/transfer';
import { type RunningApp, screenshot } from './app';
import { parseCsv, saveTo } from './files';
import type { PlanPage } from './pages/plan';
import { SheetPage } from './pages/sheet';
import { say, zh } from './words';

const { items: words, sheet } = zh.transfers;

/** Expects the report of a plan, as a workbook and as CSV, to tell the state of every group. */
export async function expectReports(
  { app, page, userData }: RunningApp,
  plan: PlanPage,
  items: readonly TransferItem[],
  ticket: string,
): Promise<void> {
  const count = items.length;
  await plan.show('all');
  const write = async (format: 'csv' | 'xlsx'): Promise<string> => {
    const path = join(userData, `report.${format}`);
    await saveTo(app, path);
    await plan.export(format);
    await expect(page.getByText(say(zh.exports.done_other, { count, path }))).toBeVisible();
    return path;
  };
  const expected = new Map(items.map((item) => [item.chatId, told(item)]));
  expect(expected.size).toBe(count);

  const [rows, about] = await readExcelFile(await write('xlsx'));
  expect([rows?.sheet, about?.sheet]).toEqual([words.export.sheetItems, words.export.sheetAbout]);
  expect(reported(rows?.data ?? [])).toEqual(expected);
  expect(about?.data.flat()).toContain(ticket);
  await screenshot(page, 'story-14-exported');

  expect(reported(parseCsv(await readFile(await write('csv'), 'utf8')))).toEqual(expected);
}

/** What a report has to say of a group: its state, code, taker and the owner that was read. */
const told = ({ state, errcode, taker, ownerRead }: TransferItem): string =>
  [zh.transfers.item[state], errcode ?? '', taker, ownerRead ?? ''].join(' ');

/** What the rows of a report say of each group, under their titles. */
function reported([titles = [], ...rows]: readonly (readonly unknown[])[]): Map<unknown, string> {
  const { column } = words;
  const wanted = [column.state, column.errcode, words.export.takerId, words.export.ownerRead];
  const at = (title: string): number => titles.indexOf(title);
  return new Map(
    rows.map((row) => [row[at(column.chatId)], wanted.map((title) => row[at(title)]).join(' ')]),
  );
}

/** Expects the sheet to name the plan and to list all of its groups, and saves it. */
export async function expectPaper(
  { app, page, userData }: RunningApp,
  texts: readonly string[],
  items: readonly TransferItem[],
): Promise<void> {
  const paper = new SheetPage(page);
  await expect(paper.paper.getByRole('heading', { level: 1 })).toHaveText(sheet.title);
  for (const text of texts) await expect(paper.paper).toContainText(text);
  for (const { name } of [items.at(0), items.at(-1)].filter((item) => item !== undefined)) {
    if (name !== null) await expect(paper.paper).toContainText(name);
  }
  await screenshot(page, 'story-15-sheet');
  await paper.paper.getByText(sheet.sign.giver).scrollIntoViewIfNeeded();
  await screenshot(page, 'story-16-sheet-end');
  const path = join(userData, 'sheet.pdf');
  await saveTo(app, path);
  await paper.act('pdf').click();
  await expect(page.getByText(say(sheet.saved, { path }))).toBeVisible();
  const bytes = await readFile(path);
  expect(bytes.subarray(0, 4).toString()).toBe('%PDF');
  expect(bytes.length).toBeGreaterThan(50_000);
  await paper.act('back').click();
}
