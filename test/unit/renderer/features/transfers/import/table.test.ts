import { describe, expect, it } from 'vitest';
import {
  hasHeading,
  likelyColumn,
  pastedSheet,
  rowsOf,
  withHeading,
} from '@renderer/features/transfers/import/table';

const ID = 'wrOgQhDgAAMYQiS5ol9G7gK9JVAAAA';

describe('what was pasted', () => {
  it('is one column of lines, however they end', () => {
    expect(pastedSheet('售后 1 群\r\n售后 2 群\n售后 3 群').columns).toEqual([
      { title: '', values: ['售后 1 群', '售后 2 群', '售后 3 群'] },
    ]);
  });

  it('is parted into columns by tabs, with room for cells that are missing', () => {
    const sheet = pastedSheet('售后 1 群\t王芳\n售后 2 群');
    expect(sheet.columns.map(({ values }) => values)).toEqual([
      ['售后 1 群', '售后 2 群'],
      ['王芳', ''],
    ]);
  });

  it('leaves columns out that hold nothing', () => {
    expect(pastedSheet('\t\t售后 1 群\n\t\t售后 2 群').columns).toHaveLength(1);
    expect(pastedSheet('').columns).toEqual([]);
  });

  it('keeps commas and quotes, which names of groups may hold', () => {
    expect(pastedSheet('北京,上海"群"').columns[0]?.values).toEqual(['北京,上海"群"']);
  });

  it.each(['群名\t群主', '客户群ID', 'chat_id\tname', 'Group name', '名称'])(
    'has a heading in %j',
    (first) => {
      expect(hasHeading(pastedSheet(`${first}\nx\ty`))).toBe(true);
    },
  );

  it.each([ID, '售后服务 3 群', 'VIP\t12', ''])('has none in %j', (first) => {
    expect(hasHeading(pastedSheet(`${first}\nx\ty`))).toBe(false);
  });

  it('gives its first row to the titles when told so', () => {
    expect(withHeading(pastedSheet('群名\t群主\n售后 1 群\t王芳')).columns).toEqual([
      { title: '群名', values: ['售后 1 群'] },
      { title: '群主', values: ['王芳'] },
    ]);
  });
});

describe('the column to begin with', () => {
  const column = (text: string): number => likelyColumn(withHeading(pastedSheet(text)));

  it('is the one with ids, wherever it stands', () => {
    expect(column(`序号\t群名\t标识\n1\t售后 1 群\t${ID}`)).toBe(2);
  });

  it('is that of the names where there are no ids', () => {
    expect(column('群主\t客户群名称\n王芳\t售后 1 群')).toBe(1);
  });

  it('is one of words rather than of numbers and dates', () => {
    expect(likelyColumn(pastedSheet('1\t2025-03-02\t售后 1 群\n2\t2025-03-03\t售后 2 群'))).toBe(2);
  });

  it('is the first where nothing tells', () => {
    expect(likelyColumn({ name: '', columns: [] })).toBe(0);
  });
});

describe('the lines of a column', () => {
  it('are those that say something, by their place', () => {
    expect(rowsOf({ title: '', values: [' 售后 1 群 ', '', '  ', '售后 2 群'] })).toEqual([
      { row: 1, text: '售后 1 群' },
      { row: 4, text: '售后 2 群' },
    ]);
  });

  it('are cut where main would refuse them', () => {
    expect(rowsOf({ title: '', values: ['群'.repeat(400)] })[0]?.text).toHaveLength(300);
  });
});
