import { describe, expect, it } from 'vitest';
import { pastedSheet } from '@renderer/features/transfers/import/table';
import { guessColumns, hasAliasHeading } from '@renderer/features/people/aliases/aliasColumns';

const known = (userid: string): boolean => ['wangfang', 'lilei'].includes(userid);
const sheet = (titles: readonly string[], ...rows: readonly (readonly string[])[]) => ({
  name: '',
  columns: titles.map((title, index) => ({ title, values: rows.map((row) => row[index] ?? '') })),
});

describe('the columns', () => {
  it('are known by the userids in them, wherever they stand', () => {
    expect(guessColumns(sheet(['', ''], ['王芳', 'wangfang'], ['李雷', 'lilei']), known)).toEqual({
      userid: 1,
      alias: 0,
    });
  });

  it('are known by their titles where no userid is', () => {
    const found = guessColumns(sheet(['部门', '姓名', '账号'], ['销售', '赵六', 'zhaoliu']), known);
    expect(found).toEqual({ userid: 2, alias: 1 });
  });

  it('may be one only, and then nobody is named', () => {
    expect(guessColumns(sheet(['账号'], ['wangfang']), known)).toEqual({ userid: 0, alias: null });
    expect(guessColumns(sheet([]), known)).toEqual({ userid: null, alias: null });
  });
});

describe('a heading', () => {
  it.each(['账号\t姓名\nwangfang\t王芳', 'UserID\tName\nwangfang\t王芳', '姓名\n王芳'])(
    'is seen in "%s"',
    (text) => expect(hasAliasHeading(pastedSheet(text))).toBe(true),
  );

  it('is seen in a file whose titles main took for values', () => {
    expect(hasAliasHeading(sheet(['A', 'B'], ['姓名', '账号'], ['王芳', 'wangfang']))).toBe(true);
    expect(hasAliasHeading(sheet(['姓名', '账号'], ['王芳', 'wangfang']))).toBe(false);
  });

  it('is not seen in a person', () => {
    expect(hasAliasHeading(pastedSheet('wangfang\t王芳\nlilei\t李雷'))).toBe(false);
  });
});
