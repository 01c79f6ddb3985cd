import { describe, expect, it } from 'vitest';
import {
  channelsOf,
  fillOf,
  shortageOf,
  titleOf,
  toItems,
  typedFor,
} from '@renderer/features/join-ways/items';
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
    ['room as long as one known group has some', row({ known: 2, nearlyFull: 1, gone: 1 }), 'room', null],
    ['stuck when all known ones are nearly full', row({ ...full, gone: 1 }), 'stuck', 'stuck'],
    [
      'growing when WeCom makes another',
      row({ ...full, fields: fields({ autoCreate: true }) }),
      'growing',
      'growing',
    ],
    ['unknown when the cache knows none', row({ known: 0, nearlyFull: 0 }), 'unknown', null],
    ['gone when none is there any more', row({ known: 0, gone: 1 }), 'gone', 'gone'],
    [
      'unknown when none is there any more, and WeCom may have made another',
      row({ known: 0, gone: 1, fields: fields({ autoCreate: true }) }),
      'unknown',
      null,
    ],
    ['unknown before the first reading', row({ ...full, fields: null }), 'unknown', null],
    ['no trouble of one that is deleted', row({ ...full, state: 'deleted' }), 'stuck', null],
    ['no trouble of one that WeCom does not have', row({ ...full, state: 'missing' }), 'stuck', null],
    ['trouble of one whose last change is unsettled', row({ ...full, state: 'unsettled' }), 'stuck', 'stuck'],
  ] as const)('%s', (_name, one, fill, shortage) => {
    expect([fillOf(one), shortageOf(one)]).toEqual([fill, shortage]);
  });
});

it('channels are offered once each, without the empty one, and numbers in them in their order', () => {
  const channels = ['店 10', '', '店 2', '店 10'].map((state) => row({ fields: fields({ state }) }));
  expect(channelsOf([...channels, row({ fields: null })])).toEqual(['店 2', '店 10']);
});
