import { describe, expect, it } from 'vitest';
import { JOB_FIELDS, JOIN_WAY_COLUMNS, ORPHAN_FIELDS } from '@shared/contract/exports';
import type { JoinWayRow } from '@shared/contract/join-ways';
import type { OrphanGroup } from '@shared/contract/orphans';
import { jobTable } from '@main/features/exports/jobs';
import { joinWayTable } from '@main/features/exports/join-ways';
import { orphanTable } from '@main/features/exports/orphans';
import type { ExportTable } from '@main/features/exports/table';
import type { ConnectionRecord, JobRecord } from '@main/store/api';

const AT = 1_600_272_000;
const titled = <F extends string>(fields: readonly F[]) => fields.map((field) => ({ field, title: field }));

async function rowsOf({ rows }: ExportTable): Promise<readonly (readonly unknown[])[]> {
  const all: (readonly unknown[])[] = [];
  for await (const row of rows) all.push(row);
  return all;
}

const job = (id: number): JobRecord => ({
  id,
  connectionId: 'c1',
  kind: 'sync',
  planId: null,
  state: 'failed',
  payload: {},
  checkpoint: null,
  progress: {
    phase: 'details',
    done: 40,
    total: 100,
    rate: null,
    etaSeconds: null,
    counts: { loaded: 40, secret: 1 },
  },
  waiting: null,
  error: {
    code: 'vendor',
    reason: 'wecom.answer',
    message: '',
    retryable: false,
    vendor: { errcode: 84_083 },
  },
  attempts: 1,
  createdAt: AT,
  startedAt: AT + 1,
  finishedAt: AT + 61,
});

const jobs = (rows: readonly JobRecord[], pages: (start: number) => readonly JobRecord[]) =>
  jobTable(
    {
      jobHistory: async (_filter, start, count) => ({
        rows: pages(start).slice(start, start + count),
        total: rows.length,
      }),
      listConnections: async () => [{ id: 'c1', name: '总公司' } as ConnectionRecord],
    },
    {
      of: 'jobs',
      filter: { kinds: [], states: [], connectionId: null },
      sort: { field: 'created', direction: 'desc' },
      columns: titled(JOB_FIELDS),
      kindWords: {
        sync: '同步',
        transfer: '',
        archive: '',
        download: '',
        orders: '',
        joinWays: '',
        export: '导出',
      },
      stateWords: {
        queued: '',
        running: '',
        paused: '',
        waiting: '',
        failed: '失败',
        cancelled: '',
        done: '完成',
      },
      countWords: { loaded: '读到详情' },
      noConnection: '无',
    },
  );

describe('jobs for a file', () => {
  it('say what they counted in words, and why they failed by the code of the vendor', async () => {
    const all = [{ ...job(2) }, { ...job(1), connectionId: '', error: null, startedAt: null }];
    expect(await rowsOf(await jobs(all, () => all))).toEqual([
      [
        2,
        '同步',
        '总公司',
        '失败',
        40,
        100,
        '读到详情: 40',
        { at: AT },
        { at: AT + 1 },
        { at: AT + 61 },
        { seconds: 60 },
        '84083 wecom.answer',
      ],
      [1, '同步', '无', '失败', 40, 100, '读到详情: 40', { at: AT }, null, { at: AT + 61 }, null, null],
    ]);
  });

  it('are each written once, also when another ends meanwhile', async () => {
    const all = Array.from({ length: 1500 }, (_, n) => job(1500 - n));
    const table = await jobs(all, (start) => (start === 0 ? all : [job(1501), ...all]));
    expect((await rowsOf(table)).map(([id]) => id)).toEqual(all.map(({ id }) => id));
  });
});

describe('groups without an owner for a file', () => {
  it('come page by page in their order, those that moved between pages once', async () => {
    const group = (n: number): OrphanGroup => ({
      chatId: `wr${n}`,
      name: n === 0 ? null : `群 ${n}`,
      loadError: null,
      owner: 'zhang',
      ownerName: '张三',
      status: 1,
      members: n,
      lastActivityAt: null,
      since: AT,
      lastDay: null,
      daysLeft: -1,
    });
    const all = Array.from({ length: 1001 }, (_, n) => group(n));
    const asked: number[] = [];
    const table = await orphanTable(
      {
        orphanGroups: async ({ start, count }) => {
          asked.push(start);
          const now = start === 0 ? all : [group(9999), ...all];
          return { rows: now.slice(start, start + count), total: all.length };
        },
      },
      {
        of: 'orphans',
        query: { connectionId: 'c1', owners: [], sort: { field: 'daysLeft', direction: 'asc' } },
        columns: titled(ORPHAN_FIELDS),
        statusTitles: ['正常', '待继承', '继承中', '已继承'],
      },
    );
    const rows = await rowsOf(table);
    expect(rows[0]).toEqual([null, '张三', 'zhang', '待继承', 0, null, { at: AT }, -1, null, 'wr0']);
    expect(rows.map((row) => row.at(-1))).toEqual(all.map(({ chatId }) => chatId));
    expect(asked).toEqual([0, 1000]);
  });
});

describe('join ways for a file', () => {
  it('are those that are named, in that order, with the names of their groups', async () => {
    const row = (id: number, parts: Partial<JoinWayRow> = {}): JoinWayRow => ({
      id,
      connectionId: 'c1',
      configId: `way ${id}`,
      state: 'live',
      fields: {
        scene: 2,
        remark: '门店',
        autoCreate: false,
        baseName: '',
        baseId: null,
        chatIds: ['wr1', 'wr2'],
        state: 'shop',
      },
      hasImage: true,
      oldImage: false,
      versions: 3,
      addedAt: AT,
      changedAt: AT,
      readAt: null,
      error: null,
      members: 70,
      nearlyFull: 0,
      known: 1,
      gone: 0,
      joined: 5,
      sameState: 0,
      ...parts,
    });
    const table = await joinWayTable(
      {
        listJoinWays: async () => ({
          rows: [row(1), row(2, { fields: null, known: 0, state: 'unread', joined: null }), row(3)],
          groups: [
            { chatId: 'wr1', name: '一群', owner: null, ownerName: null, members: 70, presence: 'present' },
          ],
          lost: [],
        }),
      },
      {
        of: 'joinWays',
        connectionId: 'c1',
        ids: [2, 7, 1],
        columns: titled(JOIN_WAY_COLUMNS),
        stateWords: { unread: '未读', live: '在用', missing: '', deleted: '', unsettled: '' },
        sceneWords: ['小程序', '二维码'],
      },
    );
    const at = { at: AT };
    expect(table.total).toBe(2);
    expect(await rowsOf(table)).toEqual([
      [null, 'way 2', '未读', '', null, null, null, null, null, 3, at, at, null],
      ['门店', 'way 1', '在用', '一群 / wr2', 70, 500, 'shop', 5, '二维码', 3, at, at, null],
    ]);
  });
});
