import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { GroupChange } from '@shared/contract/changes';
import type { Parsed } from '@shared/contract';
import { createChanges } from '@main/features/radar/changes';
import { tempFolder } from '../../../../support/temp-folder';

const AT = 1_790_000_000;

const change = (n: number, parts: Partial<GroupChange> = {}): GroupChange => ({
  chatId: `wr${n}`,
  name: `群 ${n}`,
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
  at: AT,
  ...parts,
});

const request: Parsed<'changes.export'> = {
  query: {
    connectionId: 'c1',
    from: 1,
    to: null,
    kinds: [],
    ownerBy: 'any',
    text: '',
    sort: { field: 'at', direction: 'desc' },
  },
  format: 'csv',
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

/** The handlers over a store that holds these changes, and where they save to. */
function radar(changes: readonly GroupChange[], path: string | null) {
  const suggested: string[] = [];
  const handlers = createChanges({
    store: {
      listSyncs: async () => [],
      changedChatIds: async () => [],
      compareSyncs: async (_query, start, count) => ({
        rows: changes.slice(start, start + count),
        total: changes.length,
        counts: { created: 0, gone: 0, back: 0, renamed: 0, owner: 0, members: 0 },
        membersBy: 0,
      }),
    },
    timers: { now: () => AT },
    chooseFile: async (name) => {
      suggested.push(name);
      return path;
    },
  });
  return { handlers, suggested };
}

describe('exporting changes', () => {
  it('writes every one, also beyond the first page', async () => {
    const path = join(tempFolder(), 'changes.csv');
    const { handlers, suggested } = radar(
      Array.from({ length: 2000 }, (_, n) => change(n)),
      path,
    );
    expect(await handlers['changes.export'](request)).toEqual({ path, rows: 2000 });
    const lines = readFileSync(path, 'utf8').trimEnd().split('\r\n');
    expect(lines).toHaveLength(2001);
    expect(lines.at(-1)).toContain('wr1999');
    expect(suggested).toEqual(['group-changes-2026-09-21.csv']);
  });

  it('names kinds, owners and who changed them in the words of the screen', async () => {
    const path = join(tempFolder(), 'changes.csv');
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
    await radar([moved], path).handlers['changes.export'](request);
    const [, line] = readFileSync(path, 'utf8').split('\r\n');
    expect(line).toBe(
      "2026-09-21 22:13:20,wr1,群 1,wangfang,改名 / 换群主,'=旧,新,wangfang,李雷 (lilei),本应用,,",
    );
  });

  it('writes nothing when the dialog was closed', async () => {
    expect(await radar([change(1)], null).handlers['changes.export'](request)).toBeNull();
  });
});
