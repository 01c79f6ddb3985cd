import { mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import readExcelFile from 'read-excel-file/node';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { failure } from '@shared/domain/errors';
import { moment, type Cell } from '@main/features/tables/cell';
import { writeWhole } from '@main/features/tables/file';
import { readTable } from '@main/features/tables/read';
import { writeCsv, writeXlsx } from '@main/features/tables/write';
import { sheetNames } from '@main/features/tables/xlsx-parts';
import { columnName, xlsxBytes } from '@main/features/tables/xlsx';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tables-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function* each(rows: readonly (readonly Cell[])[]): AsyncGenerator<readonly Cell[]> {
  yield* rows;
}

const about = { name: 'About', pairs: [['Plan', '=1+1']] as const };

/** Writes a workbook and has another library read it. */
async function roundTrip(titles: readonly string[], rows: readonly (readonly Cell[])[]) {
  const path = join(folder, 'report.xlsx');
  await writeXlsx(
    path,
    { name: 'Groups', columns: titles.map((title) => ({ title })), rows: each(rows) },
    about,
  );
  return readExcelFile(path, { trim: false });
}

const HOSTILE = [
  '=1+1',
  '+HYPERLINK("http://x")',
  '-2',
  '@SUM(A1)',
  'say "hi" & <b>bold</b> \'x\'',
  'two\nlines\tand a tab',
  ' edges ',
  '华东🎉👨‍👩‍👧 VIP',
  'مرحبا \u202Eevil\u202C',
  '群]]>&amp;&#0;',
  '字'.repeat(32_000),
];

describe('writeXlsx', () => {
  it.each(HOSTILE)('keeps the text %j as it is', async (text) => {
    const [sheet] = await roundTrip(['name'], [[text]]);
    expect(sheet?.data).toEqual([['name'], [text]]);
  });

  it('leaves out what XML cannot hold, and stays readable', async () => {
    const [sheet] = await roundTrip(
      ['name'],
      [['a\u0000b\u0007c\u001Fd\uFFFEe'], ['lone \uD83C half'], ['\r\nx\ry']],
    );
    expect(sheet?.data.slice(1)).toEqual([['abcde'], ['lone \uFFFD half'], ['\nx\ny']]);
  });

  it('keeps a text that looks like an escape of a spreadsheet', async () => {
    const path = join(folder, 'report.xlsx');
    await writeXlsx(
      path,
      { name: 'G', columns: [{ title: 'name' }], rows: each([['_x0041_ a_xFFFF_']]) },
      about,
    );
    const { sheets } = await readTable('report.xlsx', await readFile(path));
    expect(sheets[0]?.columns[0]?.values).toEqual(['_x0041_ a_xFFFF_']);
  });

  it('cuts a text that a cell cannot hold', async () => {
    const [sheet] = await roundTrip(['name'], [['x'.repeat(40_000)]]);
    expect(String(sheet?.data[1]?.[0])).toHaveLength(32_767);
  });

  it('writes numbers as numbers and times as dates of Shanghai', async () => {
    const [sheet] = await roundTrip(
      ['a', 'b', 'c'],
      [
        [-2, 0, 1_234_567_890_123],
        [moment(1_600_272_000), null, ''],
      ],
    );
    expect(sheet?.data[1]).toEqual([-2, 0, 1_234_567_890_123]);
    expect(sheet?.data[2]?.[0]).toEqual(new Date('2020-09-17T00:00:00Z'));
    expect(sheet?.data[2]?.slice(1)).toEqual([null, null]);
  });

  it('tells about the plan on a second sheet', async () => {
    const sheets = await roundTrip(['name'], [['x']]);
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Groups', 'About']);
    expect(sheets[1]?.data).toEqual([['Plan', '=1+1']]);
  });

  it('writes a report without rows', async () => {
    const [sheet] = await roundTrip(['name', 'state'], []);
    expect(sheet?.data).toEqual([['name', 'state']]);
  });

  it('takes as much memory for many rows as for few', async () => {
    const path = join(folder, 'large.xlsx');
    let peak = 0;
    const before = process.memoryUsage().heapUsed;
    async function* rows(): AsyncGenerator<Cell[]> {
      for (let index = 0; index < 50_000; index += 1) {
        if (index % 5000 === 0) peak = Math.max(peak, process.memoryUsage().heapUsed - before);
        yield [
          `wr${index}`,
          `群 ${index} ${'x'.repeat(40)}`,
          index,
          moment(1_700_000_000 + index),
          'a cause '.repeat(8),
        ];
      }
    }
    const columns = ['id', 'name', 'n', 'at', 'cause'].map((title) => ({ title }));
    await writeXlsx(path, { name: 'Groups', columns, rows: rows() }, about);
    expect((await stat(path)).size).toBeGreaterThan(500_000);
    expect(peak).toBeLessThan(120_000_000);
    const { sheets, cut } = await readTable('large.xlsx', await readFile(path));
    expect([sheets[0]?.columns[0]?.values.length, cut]).toEqual([10_000, true]);
  });
});

describe('both formats', () => {
  it.each(['report.csv', 'report.xlsx'])(
    'leave the old %s alone when the rows break half way',
    async (name) => {
      const path = join(folder, name);
      await writeFile(path, 'old');
      async function* rows(): AsyncGenerator<Cell[]> {
        yield ['x'.repeat(200_000)];
        throw failure('store', 'store.io', 'broken');
      }
      const table = { name: 'Groups', columns: [{ title: 'name' }], rows: rows() };
      const writing = name.endsWith('csv') ? writeCsv(path, table) : writeXlsx(path, table, about);
      await expect(writing).rejects.toMatchObject({ error: { reason: 'store.io' } });
      expect(await readFile(path, 'utf8')).toBe('old');
      expect(await readdir(folder)).toEqual([name]);
    },
  );

  it.each([
    ['ENOSPC', 'export.diskFull'],
    ['EACCES', 'export.notWritable'],
    ['EIO', 'export.failed'],
  ])('say what %s means', async (code, reason) => {
    async function* rows(): AsyncGenerator<Cell[]> {
      yield ['x'];
      throw Object.assign(new Error(code), { code });
    }
    const table = { name: 'Groups', columns: [{ title: 'name' }], rows: rows() };
    await expect(writeXlsx(join(folder, 'x.xlsx'), table, about)).rejects.toMatchObject({
      error: { code: 'store', reason },
    });
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('a table that is longer than a sheet', () => {
  const rowsOf = (count: number) => Array.from({ length: count }, (_, index) => [index + 1]);
  const sheetsOf = async (count: number, name = 'Groups') => {
    const path = join(folder, 'long.xlsx');
    const table = { name, columns: [{ title: 'n' }], rows: each(rowsOf(count)) };
    await writeWhole(path, xlsxBytes([table, about], 4));
    return readExcelFile(path);
  };

  it('goes on in sheets of the same heading, and leaves nothing out', async () => {
    expect(await sheetsOf(7)).toEqual([
      { sheet: 'Groups', data: [['n'], [1], [2], [3]] },
      { sheet: 'Groups (2)', data: [['n'], [4], [5], [6]] },
      { sheet: 'Groups (3)', data: [['n'], [7]] },
      { sheet: 'About', data: [['Plan', '=1+1']] },
    ]);
  });

  it('has no sheet without rows, but for one without any', async () => {
    const names = async (count: number) => (await sheetsOf(count)).map(({ sheet }) => sheet);
    expect(await names(3)).toEqual(['Groups', 'About']);
    expect(await names(4)).toEqual(['Groups', 'Groups (2)', 'About']);
    expect(await names(0)).toEqual(['Groups', 'About']);
  });

  it('keeps the number of a sheet whose name has to be cut', async () => {
    const sheets = await sheetsOf(4, '群'.repeat(40));
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['群'.repeat(31), `${'群'.repeat(27)} (2)`, 'About']);
  });

  it('lets go of its rows when nobody reads on', async () => {
    let ended = false;
    async function* rows(): AsyncGenerator<Cell[]> {
      try {
        for (;;) yield ['x'.repeat(10_000)];
      } finally {
        ended = true;
      }
    }
    const pieces = xlsxBytes([{ name: 'Groups', columns: [{ title: 'n' }], rows: rows() }], 4);
    let read = 0;
    for await (const _ of pieces) if ((read += 1) > 12) break;
    expect(ended).toBe(true);
  });
});

it('gives sheets names that spreadsheets allow', () => {
  expect(sheetNames(["'a/b:c'", 'A B C', '', '群'.repeat(40)])).toEqual([
    'a b c',
    'Sheet2',
    'Sheet3',
    '群'.repeat(31),
  ]);
});

it('counts columns as spreadsheets do', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
});
