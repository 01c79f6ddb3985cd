import { writeXlsx, type CellValue } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { IMPORT_BYTES, IMPORT_LINES } from '@shared/domain/limits';
import { csvLine } from '@main/features/tables/csv';
import { readTable } from '@main/features/tables/read';
import * as xml from '@main/features/tables/xlsx-parts';
import { lyingZip } from '../../../../support/lying-zip';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The first sheet as title -> values. */
async function columnsOf(bytes: Uint8Array, name = 'list.csv'): Promise<Record<string, string[]>> {
  const { sheets } = await readTable(name, bytes);
  return Object.fromEntries((sheets[0]?.columns ?? []).map(({ title, values }) => [title, values]));
}

const workbook = (rows: CellValue[][], name = 'Sheet1') => writeXlsx({ sheets: [{ name, rows }] });
const reasonOf = (bytes: Uint8Array, name = 'list.xlsx') =>
  readTable(name, bytes).then(
    () => 'read',
    (error: { error?: { code: string; reason: string } }) => `${error.error?.code} ${error.error?.reason}`,
  );

describe('a text', () => {
  it.each([
    ['commas', '群ID,群名\r\nwr1,"华东, 一群"\r\nwr2,华北\r\n'],
    ['semicolons', '群ID;群名\nwr1;华东, 一群\nwr2;华北\n'],
    ['tabs', '群ID\t群名\nwr1\t华东, 一群\nwr2\t华北'],
    ['a separator that it names', 'sep=|\r\n群ID|群名\r\nwr1|华东, 一群\r\nwr2|华北\r\n'],
    ['commas after a byte order mark', '\uFEFF群ID,群名\nwr1,"华东, 一群"\nwr2,华北\n'],
    ['old line ends', '群ID,群名\rwr1,"华东, 一群"\rwr2,华北\r'],
  ])('is read with %s', async (_what, text) => {
    expect(await columnsOf(utf8(text))).toEqual({ 群ID: ['wr1', 'wr2'], 群名: ['华东, 一群', '华北'] });
  });

  it('is read in GB18030, as Chinese spreadsheets save it', async () => {
    // 群名,群主 / 华东一群,王芳 / 𠀀, the last a character of four bytes.
    const bytes = Buffer.from('c8bac3fb2cc8bad6f70d0abbaab6abd2bbc8ba2ccdf5b7bc0d0a95328236', 'hex');
    expect(await columnsOf(bytes)).toEqual({ 群名: ['华东一群', '𠀀'], 群主: ['王芳', ''] });
  });

  it.each([
    ['UTF-16LE', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16BE', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
  ])('is read in %s', async (_encoding, encode) => {
    expect(await columnsOf(encode('群名\t群主\n华东🎉\t王芳\n'))).toEqual({
      群名: ['华东🎉'],
      群主: ['王芳'],
    });
  });

  it('stays one column when only few names hold a comma', async () => {
    const names = ['华东群', '华北, 二群', '华南群', '西南群'];
    expect(await columnsOf(utf8(names.join('\n')))).toEqual({ A: names });
  });

  it('gives back the names that an export made harmless', async () => {
    const names = [
      '=1+1',
      '+1',
      '-1',
      '@x',
      '＝1',
      '＋1',
      '－1',
      '＠x',
      "'quoted'",
      "'|bar",
      'say "hi"',
      'مرحبا',
    ];
    const text =
      csvLine(['群名', '群ID']) + names.map((name, index) => csvLine([name, `wr${index}`])).join('');
    expect((await columnsOf(utf8(text)))['群名']).toEqual(names);
  });

  it('puts a name of several lines into one, and cuts a long one between characters', async () => {
    const { 群名: [first = '', second = ''] = [] } = await columnsOf(
      utf8(`群名\n"two\nlines"\n${'x'.repeat(299)}🎉y\n`),
    );
    expect([first, second]).toEqual(['two lines', 'x'.repeat(299)]);
  });

  it('survives a quote that never ends', async () => {
    expect(await columnsOf(utf8('群名,群ID\n"open,wr1\nb,wr2\n'))).toEqual({ 群名: ['open,wr1 b,wr2'] });
  });
});

describe('the first row', () => {
  it.each([
    ['a known title', '群 名称\n华东\n华北', '群 名称'],
    ['words above ids', 'Which\nwrOgQhDgAAabcdefgh\nwrOgQhDgAAabcdefgi', 'Which'],
    ['words above numbers', 'Wer\n12\n1,300\n2026-11-22', 'Wer'],
  ])('is a header when it is %s', async (_what, text, title) => {
    expect(Object.keys(await columnsOf(utf8(text)))).toEqual([title]);
  });

  it.each([
    ['a name above names', '华东一群\n华东二群'],
    ['an id above ids', 'wrOgQhDgAAabcdefgh\nwrOgQhDgAAabcdefgi'],
    ['a number', '1\n2'],
    ['alone', '群名'],
  ])('is a line when it is %s', async (_what, text) => {
    expect(await columnsOf(utf8(text))).toEqual({ A: text.split('\n') });
  });

  it('leaves a column without a title its letter, and out what is empty', async () => {
    expect(await columnsOf(utf8('群名,,\n华东,x,\n,,\n华北,y,\n'))).toEqual({
      群名: ['华东', '华北'],
      B: ['x', 'y'],
    });
  });
});

describe('a workbook', () => {
  it('is read whatever its name says', async () => {
    const bytes = await workbook([
      ['群名', '人数'],
      ['=1+1', 12],
    ]);
    expect(await columnsOf(bytes, 'list.csv')).toEqual({ 群名: ['=1+1'], 人数: ['12'] });
  });

  it('shows numbers with all their digits, and dates as they stand', async () => {
    const values = [
      1e15,
      123456789012345680000,
      0.1 + 0.2,
      1e-7,
      -5,
      true,
      new Date('2026-11-22T00:00:00Z'),
      new Date('2026-11-22T09:30:00Z'),
    ];
    const bytes = await workbook([['群名'], ...values.map((value) => [value])]);
    expect(await columnsOf(bytes)).toEqual({
      群名: [
        '1000000000000000',
        '123456789012346000000',
        '0.3',
        '0.0000001',
        '-5',
        'TRUE',
        '2026-11-22',
        '2026-11-22 09:30:00',
      ],
    });
  });

  it('has its visible sheets read, and of merged cells the value once', async () => {
    const rows = [
      ['群名', '群主'],
      ['华东', '王芳'],
      ['华北', null],
    ];
    const bytes = await writeXlsx({
      sheets: [
        { name: '一', rows, merges: [{ startRow: 1, startCol: 1, endRow: 2, endCol: 1 }] },
        { name: 'hidden', rows: [['secret']], hidden: true },
        { name: 'empty', rows: [] },
        { name: '二', rows: [['x']] },
      ],
    });
    const { sheets } = await readTable('list.xlsx', bytes);
    expect(sheets).toEqual([
      {
        name: '一',
        columns: [
          { title: '群名', values: ['华东', '华北'] },
          { title: '群主', values: ['王芳', ''] },
        ],
      },
      { name: '二', columns: [{ title: 'A', values: ['x'] }] },
    ]);
  });

  it('says when rows or columns were left out', async () => {
    const many = Array.from({ length: IMPORT_LINES + 1 }, (_, index) => [`群 ${index}`]);
    const exactly = await readTable('a.xlsx', await workbook(many.slice(1)));
    const more = await readTable('a.xlsx', await workbook(many));
    const wide = await readTable('a.csv', utf8(`${'x,'.repeat(60)}y\n`.repeat(3)));
    expect([exactly.cut, more.cut, wide.cut]).toEqual([false, true, true]);
    expect(more.sheets[0]?.columns[0]?.values).toHaveLength(IMPORT_LINES);
    expect(wide.sheets[0]?.columns).toHaveLength(60);
  });
});

describe('what cannot be read', () => {
  const UNREADABLE = 'validation import.unreadable';

  it('is too large', async () => {
    expect(await reasonOf(new Uint8Array(25_000_000))).toBe('validation import.tooLarge');
    expect(await reasonOf(utf8('x\n'.repeat(IMPORT_BYTES / 2)))).toBe('read');
  });

  it.each([
    ['nothing', ''],
    ['empty lines', '\r\n \n\t\n'],
    ['separators only', ',,\n,,\n'],
  ])('holds %s', async (_what, text) => {
    expect(await reasonOf(utf8(text))).toBe('validation import.noRows');
  });

  it('is a workbook without rows', async () => {
    expect(await reasonOf(await workbook([]))).toBe('validation import.noRows');
  });

  it.each([
    ['an old or encrypted workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
    ['a web page that calls itself .xls', utf8('<html><table><tr><td>x</td></tr></table></html>')],
    ['bytes of no encoding', Buffer.from('ffff8081', 'hex')],
    ['an archive cut short', Buffer.from('504b030414000000', 'hex')],
  ])('is %s', async (_what, bytes) => {
    expect(await reasonOf(bytes)).toBe(UNREADABLE);
  });

  it('is a workbook with bytes missing or changed', async () => {
    const bytes = await workbook([['群名'], ['x'.repeat(5000)]]);
    expect(await reasonOf(bytes.subarray(0, bytes.length / 2))).toBe(UNREADABLE);
    for (let at = 0; at < bytes.length; at += 41) {
      const broken = bytes.slice();
      broken[at] = (broken[at] ?? 0) ^ 0xff;
      expect(['read', UNREADABLE, 'validation import.noRows', 'validation import.tooLarge']).toContain(
        await reasonOf(broken),
      );
    }
  });

  it('is an archive that is no workbook', async () => {
    expect(await reasonOf(lyingZip([{ name: 'readme.txt', text: 'hello' }]))).toBe(UNREADABLE);
  });

  it('unpacks to more than a workbook holds', async () => {
    const bomb = lyingZip([{ name: 'xl/sharedStrings.xml', text: ' '.repeat(40_000_000) }]);
    expect(bomb.length).toBeLessThan(100_000);
    expect(await reasonOf(bomb)).toBe('validation import.tooLarge');
  });

  it.each([0, 10, 5000])('says that it unpacks to %i bytes when it is far more', async (said) => {
    const row = '<row r="1"><c r="A1" t="inlineStr"><is><t>x</t></is></c></row>';
    const sheet = `${xml.sheetStart(false, [])}${row.repeat(2_000_000)}${xml.sheetEnd(null)}`;
    const bomb = lyingZip([
      { name: '[Content_Types].xml', text: xml.contentTypes(1) },
      { name: '_rels/.rels', text: xml.packageRelations() },
      { name: 'xl/workbook.xml', text: xml.workbook(['a']) },
      { name: 'xl/_rels/workbook.xml.rels', text: xml.workbookRelations(1) },
      { name: 'xl/styles.xml', text: xml.styles() },
      { name: 'xl/worksheets/sheet1.xml', text: sheet, said },
    ]);
    const before = process.memoryUsage().rss;
    expect(await reasonOf(bomb)).toBe(UNREADABLE);
    expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
  });
});
