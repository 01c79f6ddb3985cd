import { describe, expect, it } from 'vitest';
import type { Entry, FixedEntry } from '@renderer/features/palette/entry';
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
    const found = [entry('g1', 'groups', '客户群'), entry('p1', 'people', '客户群主')];
    expect(shown(arrange(COMMANDS, found, '客户群'))).toEqual([
      ['screens', 'groups'],
      ['datasets', 'days'],
      ['actions', 'sync'],
      ['groups', 'g1'],
      ['people', 'p1'],
    ]);
  });

  it('moves nothing of its own when the store answers', () => {
    const before = shown(arrange(COMMANDS, [], '客户群'));
    const after = shown(arrange(COMMANDS, [entry('g1', 'groups', '客户群')], '客户群'));
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
  it('begins with what is called exactly so; the rest keeps the order of the store', () => {
    const names = ['重庆售后', '成都售后', '售后', '售后服务'];
    const found = names.map((name) => entry(name, 'groups', name));
    expect(bestFound(found, '售后', 3).map(({ title }) => title)).toEqual(['售后', '售后服务', '重庆售后']);
  });

  it('keeps those that only the pinyin of the store finds, after those that hold the letters', () => {
    const found = ['陈晨', 'cc 测试'].map((name) => entry(name, 'people', name));
    expect(bestFound(found, 'cc', 5).map(({ title }) => title)).toEqual(['cc 测试', '陈晨']);
  });
});
