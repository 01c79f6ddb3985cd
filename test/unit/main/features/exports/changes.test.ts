import { describe, expect, it } from 'vitest';
import type { GroupChange } from '@shared/contract/changes';
import { changeTable, type ChangeSource } from '@main/features/exports/changes';
import { csvText } from '@main/features/tables/csv';

const change = (n: number, parts: Partial<GroupChange> = {}): GroupChange => ({
  chatId: `wr${n}`,
  name: `群 ${n}`,
  loadError: null,
  owner: 'wangfang',
  ownerName: null,
  kinds: ['members'],
  nameFrom: null,
  nameTo: null,
  ownerFrom: null,
  ownerFromName: null,
  ownerTo: null,
  ownerToName: null,
  ownerBy: null,
  membersFrom: 1,
  membersTo: 2,
  at: 1_790_000_000,
  ...parts,
});

const source: ChangeSource = {
  of: 'changes',
  query: {
    connectionId: 'c1',
    from: 1,
    to: null,
    kinds: [],
    ownerBy: 'any',
    text: '',
    sort: { field: 'at', direction: 'desc' },
  },
  titles: [...'abcdefghijkl'],
  kindWords: {
    created: '新增',
    gone: '消失',
    back: '恢复',
    renamed: '改名',
    owner: '换群主',
    members: '人数',
  },
  byWords: { app: '本应用', other: '他人' },
};

async function lines(changes: readonly GroupChange[]): Promise<string[]> {
  const store = {
    compareSyncs: async (_query: unknown, start: number, count: number) => ({
      rows: changes.slice(start, start + count),
      total: changes.length,
      counts: { created: 0, gone: 0, back: 0, renamed: 0, owner: 0, members: 0 },
      membersBy: 0,
    }),
  };
  const table = await changeTable(store, source);
  expect(table.total).toBe(changes.length);
  let text = '';
  for await (const piece of csvText(table)) text += piece;
  return text.trimEnd().split('\r\n');
}

describe('changes for a file', () => {
  it('come whole, also where they end with a page', async () => {
    const all = await lines(Array.from({ length: 2000 }, (_, n) => change(n)));
    expect(all).toHaveLength(2001);
    expect(all.at(-1)).toContain('wr1999');
  });

  it('name kinds, owners and who changed them in the words of the screen', async () => {
    const moved = change(1, {
      kinds: ['renamed', 'owner'],
      nameFrom: '=旧',
      nameTo: '新',
      ownerFrom: 'wangfang',
      ownerTo: 'lilei',
      ownerToName: '李雷',
      ownerBy: 'app',
      membersFrom: null,
      membersTo: null,
    });
    expect((await lines([moved]))[1]).toBe(
      "2026-09-21 22:13:20,wr1,群 1,wangfang,改名 / 换群主,'=旧,新,wangfang,李雷 (lilei),本应用,,",
    );
  });
});
