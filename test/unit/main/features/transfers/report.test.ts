import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import readExcelFile from 'read-excel-file/node';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ExportFormat } from '@shared/contract/exports';
import { ITEM_EXPORT_FIELDS, planReport, type PlanReport } from '@shared/contract/plan-report';
import type { ItemFilter } from '@shared/contract/transfers';
import {
  itemReason,
  itemState,
  transferKind,
  type StoredPlan,
  type TransferItem,
} from '@shared/domain/transfer';
import type { OpenStore } from '@main/store/api';
import { exportJob } from '../../../../support/export-job';
import { makeItem } from '../../../../support/items';
import { memoryJobs } from '../../../../support/jobs';
import { ids, planStore } from '../../../../support/plan-store';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'report-'));
});
afterEach(() => rm(folder, { recursive: true }));

const plan = (overrides: Partial<StoredPlan> = {}) =>
  ({ id: 1, connectionId: 'c1', name: '王芳 离职', ...overrides }) as StoredPlan;

const report = (overrides: Partial<PlanReport> = {}): PlanReport =>
  planReport.parse({
    of: 'items',
    planId: 1,
    language: 'en',
    columns: ITEM_EXPORT_FIELDS.map((field) => ({ field, title: `Title ${field}` })),
    words: {
      states: Object.fromEntries(itemState.options.map((state) => [state, `is ${state}`])),
      kinds: Object.fromEntries(transferKind.options.map((kind) => [kind, `kind ${kind}`])),
      reasons: Object.fromEntries(
        itemReason.options.map((reason) => [reason, { text: `because ${reason}`, fix: `mend ${reason}` }]),
      ),
      sheets: ['Groups', 'Plan'],
    },
    about: [['Plan', '王芳 离职']],
    ...overrides,
  });

/** A store of these items; filters are asked for and remembered, and applied by `passes`. */
function storeOf(items: readonly TransferItem[], passes: (item: TransferItem) => boolean = () => true) {
  const asked: ItemFilter[] = [];
  return {
    asked,
    getPlan: async (id: number) => (id === 1 ? plan() : null),
    readItems: async (_plan: number, filter: ItemFilter, _sort: unknown, start: number, count: number) => {
      asked.push(filter);
      const passing = items.filter(passes);
      return { rows: passing.slice(start, start + count), total: passing.length };
    },
  };
}

/** Exports a report in a job, and answers the job. */
function exported(
  store: Pick<OpenStore, 'getPlan' | 'readItems'>,
  source: PlanReport = report(),
  format: ExportFormat = 'xlsx',
) {
  // What an export of a report asks for.
  const whole = { ...memoryJobs().store, ...store } as unknown as OpenStore;
  return exportJob(whole, { source, format, name: ['report'] }, { path: join(folder, 'chosen') });
}

/** Exports one item and answers its cells by field. */
async function reported(item: Partial<TransferItem>, overrides: Partial<PlanReport> = {}) {
  await exported(storeOf([makeItem(item)]), report(overrides));
  const [sheet] = await readExcelFile(join(folder, 'chosen'), { trim: false });
  const row = sheet?.data[1] ?? [];
  return Object.fromEntries(ITEM_EXPORT_FIELDS.map((field, index) => [field, row[index] ?? null]));
}

describe('the report of a plan', () => {
  it('gives every field as what it is, with the evidence', async () => {
    const item = {
      chatId: 'wrAbc',
      name: '=1+1',
      members: 120,
      kind: 'resigned',
      oldOwner: 'giver',
      oldOwnerName: '王芳',
      taker: 'taker',
      takerName: '李雷',
      state: 'failed',
      errcode: 90500,
      errmsg: 'the owner of this chat is not resigned',
      day: '2026-11-22',
      sentAt: 1_600_272_000,
      answeredAt: 1_600_272_001,
      ownerRead: 'giver',
      readAt: 1_600_272_002,
      batchId: 7,
    } as const;
    expect(await reported(item)).toEqual({
      ...item,
      kind: 'kind resigned',
      state: 'is failed',
      cause: expect.stringMatching(/^The owner has not left\. .+\.$/),
      fix: 'Use the in-service transfer instead.',
      sentAt: new Date('2020-09-17T00:00:00Z'),
      answeredAt: new Date('2020-09-17T00:00:01Z'),
      readAt: new Date('2020-09-17T00:00:02Z'),
    });
  });

  it('explains in the language that was asked for', async () => {
    const { cause, fix } = await reported({ state: 'failed', errcode: 90503 }, { language: 'zh-CN' });
    expect(cause).toMatch(/^满人.+。群已满员/);
    expect(fix).toMatch(/手机企业微信/);
  });

  it('shows a code that nobody knows with its number and text', async () => {
    const { cause, errcode, errmsg } = await reported({ state: 'failed', errcode: 765_432, errmsg: 'odd' });
    expect([errcode, errmsg]).toEqual([765_432, 'odd']);
    expect(cause).toContain('765432');
  });

  it('takes the words of the screen for what this app found out itself', async () => {
    const skipped = { state: 'skipped', reason: 'onjob-limit', errcode: null } as const;
    expect(await reported(skipped)).toMatchObject({
      cause: 'because onjob-limit.',
      fix: 'mend onjob-limit.',
    });
    const wrong = await reported({ state: 'failed', reason: 'unexpected-owner', errcode: 90508 });
    expect(wrong['cause']).toMatch(/^because unexpected-owner\. The group was already inherited\. /);
  });

  it('asks for nothing to be done where the owner is right', async () => {
    expect(await reported({ state: 'verified', errcode: null })).toMatchObject({ cause: null, fix: null });
    expect((await reported({ state: 'verified', errcode: 90504 }))['fix']).toBeNull();
  });

  it('tells about the plan on the second sheet', async () => {
    expect(await exported(storeOf([]))).toMatchObject({
      state: 'done',
      connectionId: 'c1',
      progress: { done: 0, total: 0 },
    });
    const sheets = await readExcelFile(join(folder, 'chosen'));
    expect(sheets.map(({ sheet, data }) => [sheet, data.length])).toEqual([
      ['Groups', 1],
      ['Plan', 1],
    ]);
  });

  it('writes CSV with texts that do not run and times of Shanghai', async () => {
    const columns = (['name', 'errcode', 'sentAt'] as const).map((field) => ({ field, title: field }));
    const item = makeItem({ name: '=1+1', errcode: 90500, sentAt: 1_600_272_000 });
    await exported(storeOf([item]), report({ columns }), 'csv');
    expect(await readFile(join(folder, 'chosen'), 'utf8')).toBe(
      "\uFEFFname,errcode,sentAt\r\n'=1+1,90500,2020-09-17 00:00:00\r\n",
    );
  });

  it('writes what the filter lets through, page by page', async () => {
    const items = Array.from({ length: 2500 }, (_, id) =>
      makeItem({ id, state: id % 2 ? 'failed' : 'verified' }),
    );
    const store = storeOf(items, ({ state }) => state === 'failed');
    const { progress } = await exported(store, report({ states: ['failed'], causes: [90500] }));
    expect(progress).toMatchObject({ done: 1250, total: 1250 });
    expect(store.asked[0]).toEqual({ states: ['failed'], causes: [90500], takers: [], text: '' });
    // How many, and two pages.
    expect(store.asked).toHaveLength(3);
  });

  it('passes no item when others leave the filter meanwhile, and writes none twice', async () => {
    const items = Array.from({ length: 2500 }, (_, id) =>
      makeItem({ id, chatId: `wr${id}`, state: 'accepted' }),
    );
    const store = storeOf(items, ({ state }) => state === 'accepted');
    const readItems = store.readItems;
    store.readItems = async (...args) => {
      const answer = await readItems(...args);
      // After the first page the first 300 were verified.
      if (store.asked.length === 2)
        for (const item of items.slice(0, 300)) Object.assign(item, { state: 'verified' });
      return { ...answer, rows: answer.rows.map((item) => ({ ...item })) };
    };
    const columns = [{ field: 'chatId' as const, title: 'id' }];
    await exported(store, report({ columns, states: ['accepted'] }), 'csv');
    const ids = (await readFile(join(folder, 'chosen'), 'utf8')).trim().split('\r\n').slice(1);
    expect(ids).toEqual(items.map(({ chatId }) => chatId));
  });

  it('knows no plan that is not there', async () => {
    await expect(exported(storeOf([]), report({ planId: 2 }))).rejects.toMatchObject({
      error: { code: 'not-found', reason: 'transfers.planNotFound' },
    });
  });
});

describe('the report of a plan in the store', () => {
  it('holds all of its groups, each with what became of it', async () => {
    const plans = planStore();
    const { store } = plans;
    await plans.groups(ids('wr', 130), 'wangfang', { members: 3 });
    const planId = await plans.started(ids('wr', 130));
    const refused = {
      chatId: 'wr3',
      errcode: 90501,
      errmsg: 'chat is not external group chat',
      state: 'failed' as const,
    };
    await plans.send(planId, { named: [refused] });
    await plans.verify(planId);
    const { progress } = await exported(store, report({ planId }));
    expect(progress.done).toBe(130);
    const [sheet] = await readExcelFile(join(folder, 'chosen'));
    const rows = (sheet?.data ?? [])
      .slice(1)
      .map((row) => ITEM_EXPORT_FIELDS.map((_, index) => row[index] ?? null));
    const column = (field: (typeof ITEM_EXPORT_FIELDS)[number]) =>
      rows.map((row) => row[ITEM_EXPORT_FIELDS.indexOf(field)]);
    expect(new Set(column('chatId'))).toEqual(new Set(ids('wr', 130)));
    const states = column('state');
    expect(
      ['is verified', 'is failed', 'is planned'].map(
        (state) => states.filter((other) => other === state).length,
      ),
    ).toEqual([99, 1, 30]);
    const failed = states.indexOf('is failed');
    expect([column('chatId')[failed], column('errcode')[failed], column('errmsg')[failed]]).toEqual([
      'wr3',
      90501,
      refused.errmsg,
    ]);
    expect(column('ownerRead')[states.indexOf('is verified')]).toBe('lilei');
    expect(column('day')[0]).toBe('2026-09-21');
    expect((await exported(store, report({ planId, states: ['failed'] }), 'csv')).progress.done).toBe(1);
  });
});
