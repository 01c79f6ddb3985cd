import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { failure } from '@shared/domain/errors';
import type { GroupRow } from '@shared/domain/group';
import { groupTable, type GroupSource } from '@main/features/exports/groups';
import type { OpenStore } from '@main/store/api';
import { csvText } from '@main/features/tables/csv';
import { exportJob } from '../../../../support/export-job';
import { memoryJobs } from '../../../../support/jobs';
import { tempFolder } from '../../../../support/temp-folder';

const row = (index: number, overrides: Partial<GroupRow> = {}): GroupRow => ({
  chatId: `wr${index}`,
  name: `group ${index}`,
  owner: 'giver',
  ownerName: null,
  status: 1,
  members: index,
  externalMembers: 0,
  createdAt: 1_600_272_000,
  changedAt: null,
  syncedAt: null,
  goneAt: null,
  loadError: null,
  onjobTransfers: 0,
  ...overrides,
});

const source = (fields: readonly GroupSource['columns'][number]['field'][]): GroupSource => ({
  of: 'groups',
  selection: { kind: 'ids', connectionId: 'c', ids: [] },
  columns: fields.map((field) => ({ field, title: `=${field}` })),
  statusTitles: ['normal', 'left', 'under way', 'done'],
});

/** A store that holds these rows, and the queries that are open in it. */
function storeOf(rows: readonly GroupRow[], breaksAt = Infinity) {
  const open = new Set<string>();
  return {
    open,
    openSelection: async () => {
      open.add('q');
      return { queryId: 'q', total: rows.length };
    },
    readWindow: async (_queryId: string, start: number, count: number) => {
      if (start >= breaksAt) throw failure('store', 'store.io', 'broken');
      return { rows: rows.slice(start, start + count), total: rows.length };
    },
    closeQuery: async (queryId: string) => void open.delete(queryId),
  };
}

async function textOf(table: Awaited<ReturnType<typeof groupTable>>): Promise<string> {
  let text = '';
  for await (const piece of csvText(table)) text += piece;
  return text;
}

describe('groups for a file', () => {
  it('come page by page, with words for the status and times of Shanghai', async () => {
    const store = storeOf(Array.from({ length: 2500 }, (_, index) => row(index)));
    const table = await groupTable(store, source(['name', 'status', 'members', 'createdAt']));
    expect(table.total).toBe(2500);
    const lines = (await textOf(table)).split('\r\n');
    expect(lines).toHaveLength(2502);
    expect(lines[0]).toBe("\uFEFF'=name,'=status,'=members,'=createdAt");
    expect(lines[1]).toBe('group 0,left,0,2020-09-17 00:00:00');
    expect(lines[2500]).toBe('group 2499,left,2499,2020-09-17 00:00:00');
  });

  it('hold no formula, and leave what was never read empty', async () => {
    const store = storeOf([row(1, { name: '=cmd|calc', members: null, createdAt: null })]);
    const table = await groupTable(store, source(['name', 'members', 'createdAt']));
    expect((await textOf(table)).split('\r\n')[1]).toBe("'=cmd|calc,,");
  });

  it.each([
    ['the file is written', 'groups.csv', Infinity, 'done'],
    ['the store breaks half way', 'groups.csv', 1000, 'failed'],
    ['the file cannot be opened', 'nowhere/groups.csv', Infinity, 'failed'],
  ])('let go of their query when %s', async (_, file, breaksAt, state) => {
    const rows = Array.from({ length: 2500 }, (__, index) => row(index));
    const store = { ...memoryJobs().store, ...storeOf(rows, breaksAt) };
    const request = { source: source(['name']), format: 'csv' as const, name: ['groups'] };
    const path = join(tempFolder(), file);
    const job = await exportJob(store as object as OpenStore, request, { path });
    expect(job.state).toBe(state);
    expect(store.open.size).toBe(0);
  });
});
