import { describe, expect, it, onTestFinished } from 'vitest';
import type { StoreApi } from '@main/store/api';
import { groupQueryOf, loadedGroup } from '../../../support/groups';
import { openStore } from '../../../support/store';
import { tempFolder } from '../../../support/temp-folder';

const C = 'c1';
const AT = 1_790_000_000;

async function withNames(names: readonly string[]): Promise<StoreApi> {
  const store = openStore(tempFolder());
  onTestFinished(() => store.close());
  await store.applyDetails(
    C,
    null,
    names.map((name, at) => loadedGroup(`wr_${at}`, { name, owner: '-' })),
    AT,
  );
  return store;
}

async function find(store: StoreApi, text: string, direction?: 'asc' | 'desc'): Promise<string[]> {
  const sort = direction ? [{ field: 'name' as const, direction }] : [];
  const { queryId } = await store.openQuery(groupQueryOf(C, { text, sort }));
  const { rows } = await store.readWindow(queryId, 0, 1000);
  return rows.map(({ name }) => String(name));
}

describe('finding names by pinyin', () => {
  const names = [
    '重庆售后服务群',
    '重要客户',
    '长沙门店',
    '成长营',
    '银行客户',
    'VIP绿色通道',
    '王芳😀李雷',
    '女装',
  ];

  it.each([
    ['chongqing', ['重庆售后服务群']],
    ['cqsh', ['重庆售后服务群']],
    ['chongqsh', ['重庆售后服务群']],
    ['CHONG QING', ['重庆售后服务群']],
    ['zhongyao', ['重要客户']],
    ['changsha', ['长沙门店']],
    ['chengzhang', ['成长营']],
    ['yinhang', ['银行客户']],
    ['viplv', ['VIP绿色通道']],
    ['nvz', ['女装']],
    ['kehu', ['重要客户', '银行客户']],
    ['wangfangli', []],
    ['hongqing', []],
  ])('%s', async (text, found) => {
    expect(await find(await withNames(names), text)).toEqual(found);
  });
});

describe('sorting names', () => {
  it('goes by pinyin, with numbers by their value', async () => {
    const names = ['张三', '售后 12 群', '安徽', '售后 3 群', '北京', '', '重庆', '售后 03 群'];
    const sorted = ['', '安徽', '北京', '重庆', '售后 3 群', '售后 03 群', '售后 12 群', '张三'];
    const store = await withNames(names);
    expect(await find(store, '', 'asc')).toEqual(sorted);
    const down = ['张三', '售后 12 群', '售后 3 群', '售后 03 群', '重庆', '北京', '安徽', ''];
    expect(await find(store, '', 'desc')).toEqual(down);
  });

  it('agrees with the collator of the language for plain Chinese names, in whatever order they came', async () => {
    const characters = [
      ...'的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动',
    ];
    let state = 7;
    const next = (): string => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
      return characters[(state >>> 8) % characters.length] ?? '';
    };
    const names = Array.from({ length: 400 }, () => next() + next() + next());
    const store = await withNames(names.slice(0, 150));
    await find(store, '', 'asc');
    await store.applyDetails(
      C,
      null,
      names.slice(150).map((name, at) => loadedGroup(`later_${at}`, { name, owner: '-' })),
      AT,
    );
    const collator = new Intl.Collator('zh-Hans-CN');
    expect(await find(store, '', 'asc')).toEqual(names.toSorted((a, b) => collator.compare(a, b)));
  });

  it('keeps the order of an open query while names change, until it is opened again', async () => {
    const store = await withNames(['甲', '乙', '丙']);
    const sort = [{ field: 'name' as const, direction: 'asc' as const }];
    const { queryId } = await store.openQuery(groupQueryOf(C, { sort }));
    const before = (await store.readWindow(queryId, 0, 9)).rows.map(({ chatId }) => chatId);
    await store.applyDetails(C, null, [loadedGroup('wr_0', { name: '啊', owner: '-' })], AT + 1);
    const after = await store.readWindow(queryId, 0, 9);
    expect(after.rows.map(({ chatId }) => chatId)).toEqual(before);
    expect(after.rows.map(({ name }) => name)).toContain('啊');
    expect((await find(store, '', 'asc'))[0]).toBe('啊');
  });
});
