import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { failure } from '@shared/domain/errors';
import type { GroupRow } from '@shared/domain/group';
import { exportGroups } from '@main/features/groups/export';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'export-'));
});
afterEach(() => rm(folder, { recursive: true }));

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

const request = (fields: readonly ('name' | 'status' | 'members' | 'createdAt')[]) => ({
  selection: { kind: 'ids' as const, connectionId: 'c', ids: [] },
  columns: fields.map((field) => ({ field, title: `=${field}` })),
  statusTitles: ['normal', 'left', 'under way', 'done'] as [string, string, string, string],
});

const storeOf = (rows: readonly GroupRow[]) => ({
  readSelection: async (_selection: unknown, _sort: unknown, after: number, count: number) =>
    rows.slice(after, after + count),
});

describe('exportGroups', () => {
  it('writes every row, page by page, with a byte order mark and times of Shanghai', async () => {
    const rows = Array.from({ length: 2500 }, (_, index) => row(index));
    const path = join(folder, 'groups.csv');
    expect(await exportGroups(storeOf(rows), request(['name', 'status', 'members', 'createdAt']), path)).toBe(
      2500,
    );
    const lines = (await readFile(path, 'utf8')).split('\r\n');
    expect(lines).toHaveLength(2502);
    expect(lines[0]).toBe("\uFEFF'=name,'=status,'=members,'=createdAt");
    expect(lines[1]).toBe('group 0,left,0,2020-09-17 00:00:00');
    expect(await readdir(folder)).toEqual(['groups.csv']);
  });

  it('leaves the old file alone and no rest behind when it breaks half way', async () => {
    const path = join(folder, 'groups.csv');
    await writeFile(path, 'old');
    const rows = Array.from({ length: 1000 }, (_, index) => row(index));
    const store = {
      readSelection: async (_s: unknown, _o: unknown, after: number) => {
        if (after > 0) throw failure('store', 'store.io', 'broken');
        return rows;
      },
    };
    await expect(exportGroups(store, request(['name']), path)).rejects.toMatchObject({
      error: { reason: 'store.io' },
    });
    expect(await readFile(path, 'utf8')).toBe('old');
    expect(await readdir(folder)).toEqual(['groups.csv']);
  });

  it('says so when the disk is full', async () => {
    await expect(exportGroups(storeOf([row(1)]), request(['name']), '/dev/full/x')).rejects.toMatchObject({
      error: { code: 'store', reason: 'export.failed' },
    });
    const full = {
      readSelection: async () => {
        throw Object.assign(new Error('full'), { code: 'ENOSPC' });
      },
    };
    await expect(exportGroups(full, request(['name']), join(folder, 'x.csv'))).rejects.toMatchObject({
      error: { reason: 'export.diskFull' },
    });
  });
});
