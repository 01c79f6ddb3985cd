import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import readXlsx from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GroupSelection } from '@shared/domain/group';
import type { ListedGroup, LoadedGroup } from '@shared/domain/loaded-group';
import type { StoreApi } from '@main/store/api';
import { FIFTEEN, fifteenColumns, runExport } from '../support/export-run';
import { groupQueryOf, loadedGroup } from '../support/groups';
import { openStore } from '../support/store';
import { readXlsxParts } from '../support/xlsx-parts';

const C = 'c1';
const AT = 1_790_000_000;
const PAGE = 1000;
const ROWS = 100_000;
/** What no name may do: run, when a spreadsheet opens the file. */
const HOSTILE = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '＝1+1'];
/** More than a window of rows takes, and far less than the file. */
const FLAT = 200 * 1024 * 1024;

const idOf = (index: number): string => `wr${String(index).padStart(8, '0')}`;
const nameOf = (index: number): string => HOSTILE[index] ?? `客户群 ${index}`;

describe('an export of 100,000 groups in 15 columns', () => {
  let store: StoreApi;
  const folder = mkdtempSync(join(tmpdir(), 'exports-'));
  const query = groupQueryOf(C, { sort: [{ field: 'chatId', direction: 'asc' }] });
  const except = Array.from({ length: 10 }, (_, n) => idOf(n * 10_000 + 77));
  const selection: GroupSelection = { kind: 'all', connectionId: C, query, except };

  beforeAll(async () => {
    store = openStore(folder);
    const loaded = Array.from({ length: ROWS + except.length }, (_, n): LoadedGroup =>
      loadedGroup(idOf(n), { name: nameOf(n), owner: `owner${n % 500}` }),
    );
    const listed = loaded.map(({ chatId }): ListedGroup => ({ chatId, status: 0 }));
    for (let from = 0; from < loaded.length; from += PAGE) {
      await store.applyList(C, 1, listed.slice(from, from + PAGE), AT);
      await store.applyDetails(C, 1, loaded.slice(from, from + PAGE), AT);
    }
    await store.finishSync(C, AT);
  }, 120_000);
  afterAll(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it(
    'is a CSV file with all but those that were taken out, and no formula',
    { timeout: 120_000 },
    async () => {
      const path = join(folder, 'groups.csv');
      const { job, peak } = await runExport(store, fifteenColumns(selection), 'csv', path);
      expect(job).toMatchObject({ state: 'done', progress: { done: ROWS, total: ROWS } });
      expect(peak).toBeLessThan(FLAT);
      const lines = (await readFile(path, 'utf8')).slice(1).trimEnd().split('\r\n');
      expect(lines).toHaveLength(ROWS + 1);
      expect(lines.filter((line) => line.split(',').length !== FIFTEEN.length)).toEqual([]);
      // Also what follows a tab: some programs separate by it.
      for (const [index, name] of HOSTILE.entries())
        expect(lines[index + 1]).toContain(`'${name.replace('\t', "\t'")}`);
      expect(lines.filter((line) => except.some((chatId) => line.includes(chatId)))).toEqual([]);
    },
  );

  it('is a workbook that another program reads, every name a text', { timeout: 120_000 }, async () => {
    const path = join(folder, 'groups.xlsx');
    const { job, peak } = await runExport(store, fifteenColumns(selection), 'xlsx', path);
    expect(job).toMatchObject({ state: 'done', progress: { done: ROWS } });
    expect(peak).toBeLessThan(FLAT);
    const [sheet] = await readXlsx(path);
    const [titles, ...rows] = sheet?.data ?? [];
    expect(titles).toEqual(FIFTEEN.map(({ title }) => title));
    expect(rows).toHaveLength(ROWS);
    // The reader takes white space off both ends.
    expect(rows.slice(0, HOSTILE.length).map(([name]) => name)).toEqual(HOSTILE.map((name) => name.trim()));
    const ids = rows.map((cells) => cells[9]);
    const kept = Array.from({ length: ROWS + except.length }, (_, n) => idOf(n));
    expect(ids).toEqual(kept.filter((chatId) => !except.includes(chatId)));
    expect((await readXlsxParts(path)).sheet).not.toMatch(/<f[ >]/);
  });
});
