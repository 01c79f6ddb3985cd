import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnText, formatted, harmless } from '@renderer/grid/copyAs/formats';

const table = {
  titles: ['群名', '人数'],
  rows: [
    ['a\tb', '12'],
    ['=1+1', '-3'],
    ['"x", y', '1,234'],
  ],
};

/** What a spreadsheet makes of a text with tabs: quotes hold tabs and line ends, two of them are one. */
function pasted(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let at = 0;
  let quoted = false;
  for (; at < text.length; at += 1) {
    const letter = text.charAt(at);
    if (quoted && letter === '"' && text[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (letter === '"' && (quoted || cell === '')) quoted = !quoted;
    else if (!quoted && letter === '\t') {
      rows.at(-1)?.push(cell);
      cell = '';
    } else if (!quoted && text.startsWith('\r\n', at)) {
      rows.at(-1)?.push(cell);
      rows.push([]);
      cell = '';
      at += 1;
    } else cell += letter;
  }
  rows.at(-1)?.push(cell);
  return rows;
}

describe('rows that are copied', () => {
  it('are lines with tabs for a spreadsheet, with formulas made harmless', () => {
    expect(formatted(table, 'table')).toBe('群名\t人数\r\n"a\tb"\t12\r\n\'=1+1\t-3\r\n"""x"", y"\t1,234');
  });

  it('are CSV with the titles as its first line', () => {
    expect(formatted(table, 'csv')).toBe('群名,人数\r\n"a\tb",12\r\n\'=1+1,-3\r\n"""x"", y","1,234"\r\n');
  });

  it('run nothing as CSV, also where a spreadsheet separates by semicolons', () => {
    expect(formatted({ titles: ['群名'], rows: [['a;=1+1']] }, 'csv')).toBe('群名\r\n"a;\'=1+1"\r\n');
  });

  it('are objects in JSON, with titles that are alike told apart', () => {
    const text = formatted({ titles: ['差', '差', '人数'], rows: [['1', '2', '=3']] }, 'json');
    expect(JSON.parse(text)).toEqual([{ 差: '1', '差 (2)': '2', 人数: '=3' }]);
  });

  it('are a table in Markdown, in which no name draws anything', () => {
    const text = formatted(
      { titles: ['群名'], rows: [['a|b\n![x](http://h)'], ['<img src=x>']] },
      'markdown',
    );
    expect(text).toBe(
      ['| 群名 |', '| --- |', String.raw`| a\|b !\[x\](http://h) |`, '| &lt;img src=x> |'].join('\n'),
    );
  });

  it('come out of a spreadsheet as they went in, whatever the names hold', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', '\r\n', '=', '-', '1', ' ', '群') });
    const rows = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(rows, (cells) => {
        const text = formatted({ titles: ['a', 'b'], rows: cells }, 'table');
        expect(pasted(text).slice(1)).toEqual(cells.map((row) => row.map(harmless)));
      }),
    );
  });
});

it('makes nothing harmless that is only a figure', () => {
  expect(['-3', '+1,234', '-12.5%', '0'].map(harmless)).toEqual(['-3', '+1,234', '-12.5%', '0']);
  expect(['-3+1', '@a', '＝1', '+86 138', "-cmd|'"].map(harmless)).toEqual([
    "'-3+1",
    "'@a",
    "'＝1",
    "'+86 138",
    "'-cmd|'",
  ]);
});

it('puts the cells of a column below each other', () => {
  expect(columnText(['a', '=b', 'c\td'])).toBe('a\r\n\'=b\r\n"c\td"');
});
