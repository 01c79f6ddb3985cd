import { describe, expect, it } from 'vitest';
import { fillOf, isStuck, titleOf, toItems, typedFor } from '@renderer/features/join-ways/items';
import { fields, group, row } from './made';

describe('a join way in the grid', () => {
  it('names its groups in the order of the configuration, and those that nobody knows by their id', () => {
    const [item] = toItems(
      [row({ fields: fields({ chatIds: ['wr2', 'wr9', 'wr1'] }) })],
      new Map([group('wr1', '一群'), group('wr2', '二群')].map((known) => [known.chatId, known])),
    );
    expect(item?.groups.map(({ chatId, name, presence }) => [chatId, name, presence])).toEqual([
      ['wr2', '二群', 'present'],
      ['wr9', null, 'unknown'],
      ['wr1', '一群', 'present'],
    ]);
  });

  it('is called by its remark, by its config id without one, and is deleted by the same words', () => {
    const named = row({ fields: fields({ remark: ' 海报 A ' }) });
    const nameless = row({ configId: 'abc', fields: fields({ remark: '  ' }) });
    expect([titleOf(named), typedFor(named)]).toEqual(['海报 A', ' 海报 A ']);
    expect([titleOf(nameless), typedFor(nameless)]).toEqual(['abc', 'abc']);
  });
});

describe('the capacity watch', () => {
  const full = { known: 2, nearlyFull: 2 };

  it.each([
    ['room as long as one known group has some', row({ known: 2, nearlyFull: 1 }), 'room', false],
    ['stuck when all known ones are nearly full', row(full), 'stuck', true],
    [
      'growing when WeCom makes another',
      row({ ...full, fields: fields({ autoCreate: true }) }),
      'growing',
      false,
    ],
    ['unknown when the cache knows none', row({ known: 0, nearlyFull: 0 }), 'unknown', false],
    ['unknown before the first reading', row({ ...full, fields: null }), 'unknown', false],
    ['no trouble of one that is deleted', row({ ...full, state: 'deleted' }), 'stuck', false],
    ['no trouble of one that WeCom does not have', row({ ...full, state: 'missing' }), 'stuck', false],
    ['trouble of one whose last change is unsettled', row({ ...full, state: 'unsettled' }), 'stuck', true],
  ] as const)('%s', (_name, one, fill, stuck) => {
    expect([fillOf(one), isStuck(one)]).toEqual([fill, stuck]);
  });
});
