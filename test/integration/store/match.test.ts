import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { MatchedLine } from '@shared/contract/transfers';
import type { StoreApi } from '@main/store/api';
import { groupQueryOf, listed, loadedGroup, loadedMember } from '../../support/groups';
import { openStore } from '../../support/store';
import { tempFolder } from '../../support/temp-folder';

const C = 'c1';
const AT = 1_790_000_000;
let store: StoreApi;

beforeEach(() => {
  store = openStore(tempFolder(), { clock: () => AT });
  onTestFinished(() => store.close());
});

/** Groups of `[chat id, name, members]`. */
async function groups(rows: readonly (readonly [string, string, number?])[], runId = 1): Promise<void> {
  await store.applyList(C, runId, listed(rows.map(([chatId]) => chatId)), AT);
  const details = rows.map(([chatId, name, members = 0]) =>
    loadedGroup(chatId, { name, members: Array.from({ length: members }, (_, n) => loadedMember(`wm${n}`)) }),
  );
  await store.applyDetails(C, runId, details, AT);
}

const match = (...lines: string[]): Promise<MatchedLine[]> => store.matchGroups(C, lines);
/** Result and chat ids of each line. */
const said = (matched: readonly MatchedLine[]): [string, string[]][] =>
  matched.map(({ result, groups: found }) => [result, found.map(({ chatId }) => chatId)]);

describe('lines of chat ids and names', () => {
  it('says which group a line means, and everything needed to tell it from others', async () => {
    await store.seePeople(C, [{ userid: 'wangfang', name: '王芳' }], AT);
    await groups([['wrA', '华东客户群', 3]]);
    const group = {
      chatId: 'wrA',
      name: '华东客户群',
      owner: 'wangfang',
      ownerName: '王芳',
      members: 3,
      status: 0,
      gone: false,
    };
    expect(await match('wrA')).toEqual([{ line: 1, text: 'wrA', result: 'id', groups: [group] }]);
    expect(await match('华东客户群')).toEqual([
      { line: 1, text: '华东客户群', result: 'name', groups: [group] },
    ]);
  });

  it('leaves out empty lines, trims the others and keeps the number of each', async () => {
    await groups([
      ['wrA', '甲群'],
      ['wrB', '乙群'],
    ]);
    const matched = await match('', '  wrA\t', '   ', '\u3000乙群\r');
    expect(matched.map(({ line, text, result }) => [line, text, result])).toEqual([
      [2, 'wrA', 'id'],
      [4, '乙群', 'name'],
    ]);
    expect(await match()).toEqual([]);
  });

  it('compares chat ids exactly, and names without regard to the case of letters', async () => {
    await groups([
      ['wrAbC', 'VIP 群'],
      ['wrABC', 'Ｑｑ群'],
    ]);
    expect(said(await match('wrABC', 'wrAbC', 'wrabc'))).toEqual([
      ['id', ['wrABC']],
      ['id', ['wrAbC']],
      ['none', []],
    ]);
    expect(said(await match('vip 群', 'ｑＱ群'))).toEqual([
      ['name', ['wrAbC']],
      ['name', ['wrABC']],
    ]);
  });

  it('takes a chat id for one even when a group is named like it', async () => {
    await groups([
      ['wrA', '甲群'],
      ['wrB', 'wrA'],
    ]);
    expect(said(await match('wrA'))).toEqual([['id', ['wrA']]]);
  });

  it.each(['甲群(123)', '甲群（123）', '甲群 (5)', '甲群（ 12人 ）', '甲群( 1 )'])(
    'sees past the number of members in %s',
    async (line) => {
      await groups([['wrA', '甲群']]);
      expect(said(await match(line))).toEqual([['name', ['wrA']]]);
    },
  );

  it('takes a number in brackets for a part of the name where a group is named so', async () => {
    await groups([
      ['wrA', '甲群'],
      ['wrB', '甲群(3)'],
    ]);
    expect(said(await match('甲群(3)', '甲群(3)（88）', '甲群(4)'))).toEqual([
      ['name', ['wrB']],
      ['repeated', ['wrB']],
      ['name', ['wrA']],
    ]);
  });

  it('leaves a name that several groups have to the admin: present ones first, then the largest', async () => {
    await groups([
      ['gone', '同名群', 9],
      ['small', '同名群', 1],
      ['large', '同名群', 5],
    ]);
    await groups(
      [
        ['small', '同名群', 1],
        ['large', '同名群', 5],
      ],
      2,
    );
    await store.markGone(C, 2, AT);
    const matched = await match('同名群');
    expect(said(matched)).toEqual([['ambiguous', ['large', 'small', 'gone']]]);
    expect(matched[0]?.groups.map(({ gone }) => gone)).toEqual([false, false, true]);
  });

  it('shows the first 20 of many groups with one name', async () => {
    await groups(Array.from({ length: 30 }, (_, n) => [`wr${n}`, '同名群', n % 3]));
    const [line] = await match('同名群');
    expect(line?.groups).toHaveLength(20);
    expect(line?.groups.map(({ members }) => members)).toEqual([...Array(10).fill(2), ...Array(10).fill(1)]);
  });

  it('offers groups whose names hold the text when none is named so', async () => {
    await groups([
      ['wrA', '华东客户一群', 1],
      ['wrB', '华东客户二群', 7],
      ['wrC', '华南客户群', 9],
    ]);
    expect(said(await match('华东客户', '东', '西北', '华东(3)', 'HUADONG'))).toEqual([
      ['similar', ['wrB', 'wrA']],
      ['none', []],
      ['none', []],
      ['similar', ['wrB', 'wrA']],
      ['none', []],
    ]);
  });

  it('offers no more than 20 similar groups, each once, the largest first', async () => {
    await groups(Array.from({ length: 40 }, (_, n) => [`wr${n}`, `客户客户${n}`, n]));
    const [line] = await match('客户');
    expect(line?.result).toBe('similar');
    expect(line?.groups.map(({ members }) => members)).toEqual(Array.from({ length: 20 }, (_, n) => 39 - n));
  });

  it('says of a line that it means the group of an earlier one, however that was written', async () => {
    await groups([
      ['wrA', '甲群'],
      ['wrB', '同名群'],
      ['wrC', '同名群'],
    ]);
    expect(said(await match('甲群', 'wrA', '甲群(8)', '同名群', '同名群', 'wrB'))).toEqual([
      ['name', ['wrA']],
      ['repeated', ['wrA']],
      ['repeated', ['wrA']],
      ['ambiguous', ['wrB', 'wrC']],
      ['ambiguous', ['wrB', 'wrC']],
      ['id', ['wrB']],
    ]);
  });

  it('knows chat ids of groups that disappeared or were never loaded', async () => {
    await store.applyList(C, 1, listed(['wrNew']), AT);
    expect((await match('wrNew'))[0]).toMatchObject({
      result: 'id',
      groups: [{ name: null, members: null }],
    });
    await groups([['wrA', '甲群']]);
    await store.applyList(C, 2, listed(['wrNew']), AT);
    await store.markGone(C, 2, AT);
    expect((await match('wrA'))[0]).toMatchObject({ result: 'id', groups: [{ gone: true }] });
  });

  it('takes hostile names and lines for what they are: text', async () => {
    const hostile = [
      '__proto__',
      'constructor',
      '.*',
      '<img src=x>',
      '=1+1',
      "'; DROP TABLE groups",
      '👨‍👩‍👧群',
      '(((',
      '\u0000群',
    ];
    await groups(hostile.map((name, n) => [`wr${n}`, name]));
    expect(said(await match(...hostile))).toEqual(hostile.map((_, n) => ['name', [`wr${n}`]]));
    expect(
      said(await match('toString', 'hasOwnProperty', '%', '..', '(1)', '👨', ' '.repeat(298) + '(')),
    ).toEqual([
      ['none', []],
      ['none', []],
      ['none', []],
      ['none', []],
      ['none', []],
      ['none', []],
      ['none', []],
    ]);
  });
});

describe('many lines against many groups', () => {
  const GROUPS = 100_000;
  const name = (n: number): string => `华东区域${n % 7}组客户交流${n}群`;

  it('answers 10,000 lines, and other reads meanwhile', { timeout: 60_000 }, async () => {
    for (let from = 0; from < GROUPS; from += 20_000) {
      await groups(Array.from({ length: 20_000 }, (_, n) => [`wr${from + n}`, name(from + n)]));
    }
    const lines = Array.from({ length: 10_000 }, (_, n) => {
      if (n % 4 === 0) return `wr${n * 7}`;
      if (n % 4 === 1) return `${name(n * 9)}(${n % 500})`;
      return n % 4 === 2 ? `客户交流${n}` : `没有这个群${n}`;
    });
    const { queryId } = await store.openQuery(groupQueryOf(C));
    const started = performance.now();
    let done = false;
    let longest = 0;
    let reads = 0;
    const matching = store.matchGroups(C, lines).finally(() => {
      done = true;
    });
    while (!done) {
      const asked = performance.now();
      await store.readWindow(queryId, reads % 1000, 100);
      await new Promise((resolve) => setImmediate(resolve));
      longest = Math.max(longest, performance.now() - asked);
      reads++;
    }
    const matched = await matching;
    const ms = performance.now() - started;
    const count = (...results: MatchedLine['result'][]): number =>
      matched.filter(({ result }) => results.includes(result)).length;
    expect([count('id'), count('name', 'repeated'), count('similar'), count('none')]).toEqual([
      2500, 2500, 2500, 2500,
    ]);
    expect(ms).toBeLessThan(10_000);
    expect(longest).toBeLessThan(250);
    expect(reads).toBeGreaterThan(20);
  });
});
