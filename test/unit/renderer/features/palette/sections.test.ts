import { describe, expect, it } from 'vitest';
import type { Entry, FixedEntry, FoundEntry } from '@renderer/features/palette/entry';
import { arrange, bestFound, browse } from '@renderer/features/palette/sections';

const entry = (
  key: string,
  group: Entry['group'],
  title: string,
  unavailable: string | null = null,
): Entry => ({
  key,
  group,
  title,
  unavailable,
  run: () => undefined,
});
const fixed = (...parts: Parameters<typeof entry>): FixedEntry => ({
  ...entry(...parts),
  words: { titles: [parts[2]], keywords: [] },
});
const found = (
  key: string,
  group: Entry['group'],
  title: string,
  ...names: readonly string[]
): FoundEntry => ({
  ...entry(key, group, title),
  names: [title, ...names],
});
const shown = (sections: ReturnType<typeof arrange>): readonly (readonly string[])[] =>
  sections.map(({ group, entries }) => [group, ...entries.map(({ key }) => key)]);

const COMMANDS = [
  fixed('sync', 'actions', '同步客户群'),
  fixed('groups', 'screens', '客户群'),
  fixed('jobs', 'screens', '任务'),
  fixed('days', 'datasets', '客户群 · 按自然日'),
];

describe('the palette before anything is typed', () => {
  it('shows every command, and no dataset', () => {
    expect(shown(browse(COMMANDS, []))).toEqual([
      ['screens', 'groups', 'jobs'],
      ['actions', 'sync'],
    ]);
  });

  it('begins with what was used last, once, and leaves out what is no more', () => {
    expect(shown(browse(COMMANDS, ['jobs', 'gone', 'sync']))).toEqual([
      ['recent', 'jobs', 'sync'],
      ['screens', 'groups'],
    ]);
  });
});

describe('the palette with a text', () => {
  it('puts the heading with the best fit first, and what the store found last', () => {
    const late = [found('p1', 'people', '客户群主'), found('g1', 'groups', '客户群')];
    expect(shown(arrange(COMMANDS, late, '客户群'))).toEqual([
      ['screens', 'groups'],
      ['datasets', 'days'],
      ['actions', 'sync'],
      ['groups', 'g1'],
      ['people', 'p1'],
    ]);
  });

  it('moves nothing of its own when the store answers', () => {
    const before = shown(arrange(COMMANDS, [], '客户群'));
    const after = shown(arrange(COMMANDS, [found('g1', 'groups', '客户群')], '客户群'));
    expect(after.slice(0, before.length)).toEqual(before);
  });

  it('puts what cannot be run behind its equals, and not behind what fits less', () => {
    const commands = [
      fixed('a', 'actions', '同步客户群', '只读'),
      fixed('b', 'actions', '同步列表'),
      fixed('c', 'actions', '只同步一次'),
    ];
    expect(shown(arrange(commands, [], '同步'))).toEqual([['actions', 'b', 'a', 'c']]);
  });
});

describe('what the store found', () => {
  it('puts somebody who is meant before the groups that they own', () => {
    const owned = found('g1', 'groups', '装修顾问 73 群');
    const owner = found('p1', 'people', '彭若曦', 'ruoxi.peng');
    for (const text of ['ruoxi.peng', '彭若曦', 'pengruoxi'])
      expect(shown(arrange([], [owned, owner], text))).toEqual([
        ['people', 'p1'],
        ['groups', 'g1'],
      ]);
  });

  it('puts a group that is called so before people of whom only the store knows why', () => {
    const late = [found('p1', 'people', '装修部'), found('g1', 'groups', '装修')];
    expect(shown(arrange([], late, '装修'))).toEqual([
      ['groups', 'g1'],
      ['people', 'p1'],
    ]);
  });

  it('begins with what is called exactly so; the rest keeps the order of the store', () => {
    const names = ['重庆售后', '成都售后', '售后', '售后服务'];
    const all = names.map((name) => found(name, 'groups', name));
    expect(bestFound(all, '售后', 3).map(({ title }) => title)).toEqual(['售后', '售后服务', '重庆售后']);
  });

  it('keeps those that only the pinyin of the store finds, after those that hold the letters', () => {
    const all = ['陈晨', 'cc 测试'].map((name) => found(name, 'people', name));
    expect(bestFound(all, 'cc', 5).map(({ title }) => title)).toEqual(['cc 测试', '陈晨']);
  });
});
