import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import {
  aliasesToSet,
  aliasLines,
  countAliasKinds,
  finder,
} from '@renderer/features/people/aliases/aliasLines';
import { makePerson } from '../made';

const people = [makePerson('WangFang', { alias: '王芳' }), makePerson('lilei'), makePerson('hanmeimei')];
const find = finder(people);
const COLUMNS = { userid: 0, alias: 1 };

const lines = (...rows: readonly (readonly [string, string])[]) =>
  aliasLines(
    {
      name: '',
      columns: [
        { title: '', values: rows.map(([userid]) => userid) },
        { title: '', values: rows.map(([, alias]) => alias) },
      ],
    },
    COLUMNS,
    find,
  );
const kinds = (...rows: readonly (readonly [string, string])[]) => lines(...rows).map(({ kind }) => kind);

describe('a line of an import', () => {
  it('sets an alias, or leaves one that is the same', () => {
    expect(kinds(['lilei', '李雷'], ['WangFang', '王芳'])).toEqual(['set', 'unchanged']);
  });

  it('finds a userid in another case, and is sent with the one that the person has', () => {
    const found = lines(['wangfang', '小王']);
    expect(found[0]?.kind).toBe('set');
    expect(aliasesToSet(found, false)).toEqual([{ userid: 'WangFang', alias: '小王' }]);
  });

  it('is told apart when nobody has the userid, and sent only when that is asked for', () => {
    const found = lines(['zhaoliu', '赵六']);
    expect(found[0]?.kind).toBe('unknown');
    expect(aliasesToSet(found, false)).toEqual([]);
    expect(aliasesToSet(found, true)).toEqual([{ userid: 'zhaoliu', alias: '赵六' }]);
  });

  it('gives way to a later one about the same person, in whatever case', () => {
    expect(kinds(['lilei', '李雷'], ['hanmeimei', '韩'], ['LiLei', '小李'])).toEqual([
      'repeated',
      'set',
      'set',
    ]);
    expect(kinds(['zhao', '赵'], ['ZHAO', '赵六'])).toEqual(['repeated', 'unknown']);
  });

  it('does not give way to a later one that could not count', () => {
    expect(kinds(['lilei', '李雷'], ['lilei', ''], ['lilei', 'x'.repeat(65)])).toEqual([
      'set',
      'blank',
      'long',
    ]);
  });

  it('may be as long as an alias and no longer', () => {
    expect(kinds(['lilei', 'x'.repeat(64)], ['hanmeimei', 'x'.repeat(65)])).toEqual(['set', 'long']);
    expect(kinds(['u'.repeat(65), '李'])).toEqual(['long']);
  });

  it('is left out when there is nothing in it, and keeps its place in the table', () => {
    expect(lines(['lilei', '李雷'], ['', ' '], ['hanmeimei', '韩']).map(({ row }) => row)).toEqual([1, 3]);
  });
});

it('sends each person once, and only what changes', () => {
  const userid = fc.constantFrom('WangFang', 'wangfang', 'lilei', 'LILEI', 'hanmeimei', 'zhao', 'Zhao', '');
  const alias = fc.constantFrom('王芳', '李雷', '小', '', 'x'.repeat(65));
  fc.assert(
    fc.property(fc.array(fc.tuple(userid, alias)), fc.boolean(), (rows, strangers) => {
      const found = lines(...rows);
      const sent = aliasesToSet(found, strangers);
      const folded = sent.map((one) => one.userid.toLowerCase());
      expect(new Set(folded).size).toBe(folded.length);
      for (const one of sent) expect(find(one.userid)?.alias).not.toBe(one.alias);
      const sum = [...countAliasKinds(found).values()].reduce((all, count) => all + count, 0);
      expect(sum).toBe(found.length);
    }),
  );
});
