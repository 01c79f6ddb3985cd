import { describe, expect, it } from 'vitest';
import { matches, NO_FILTER, type VaultFilter } from '@renderer/features/join-ways/vaultFilter';
import { fields, group, items, row } from './made';

const all = items(
  [
    row({ configId: 'AAA111', fields: fields({ remark: '北京门店', state: 'bj', chatIds: ['wr1', 'wr2'] }) }),
    row({
      configId: 'bbb222',
      fields: fields({ remark: '上海展会', state: 'sh', scene: 1, chatIds: ['wr2'] }),
    }),
    row({ configId: 'ccc333', state: 'deleted', fields: fields({ remark: '旧海报', chatIds: ['wr1'] }) }),
    row({ configId: 'ddd444', state: 'unread', fields: null, known: 0 }),
    row({ configId: 'eee555', fields: fields({ remark: '满了', chatIds: ['wr3'] }), nearlyFull: 1 }),
    row({ configId: 'fff666', fields: fields({ remark: '会长', autoCreate: true }), nearlyFull: 1 }),
    row({ configId: 'ggg777', fields: fields({ remark: '没了', chatIds: ['wr4'] }), known: 0, gone: 1 }),
  ],
  [group('wr1', 'VIP 群'), group('wr2', '售后服务群')],
);
const found = (change: Partial<VaultFilter>): string[] =>
  all.filter((item) => matches(item, { ...NO_FILTER, ...change })).map(({ row: { configId } }) => configId);

describe('which join ways are shown', () => {
  it('leaves out what is deleted until it is asked for, as a switch or as a state', () => {
    expect(found({})).toEqual(['AAA111', 'bbb222', 'ddd444', 'eee555', 'fff666', 'ggg777']);
    expect(found({ deleted: true })).toContain('ccc333');
    expect(found({ states: ['deleted'] })).toEqual(['ccc333']);
  });

  it.each([
    ['remark', '展会', ['bbb222']],
    ['channel', 'BJ', ['AAA111']],
    ['config id in any case', 'aaa1', ['AAA111']],
    ['group name', '售后', ['AAA111', 'bbb222']],
    ['chat id', 'wr3', ['eee555']],
    ['several words in any order', '售后 北京', ['AAA111']],
    ['nothing that is there', '售后 满了', []],
  ])('finds by %s', (_name, text, ids) => {
    expect(found({ text })).toEqual(ids);
  });

  it('filters by group, state, kind, channel, remark, and groups that are nearly full or gone', () => {
    expect(found({ group: { chatId: 'wr2', name: null } })).toEqual(['AAA111', 'bbb222']);
    expect(found({ states: ['unread'] })).toEqual(['ddd444']);
    expect(found({ scenes: [1] })).toEqual(['bbb222']);
    expect(found({ channels: ['bj', 'sh'] })).toEqual(['AAA111', 'bbb222']);
    expect(found({ channels: ['b'] })).toEqual([]);
    expect(found({ remark: '上海展会' })).toEqual(['bbb222']);
    expect(found({ remark: '上海' })).toEqual([]);
    expect(found({ stuck: true })).toEqual(['eee555', 'fff666', 'ggg777']);
  });
});
