import type { TFunction } from 'i18next';
import { describe, expect, it } from 'vitest';
import type { GroupChange } from '@shared/contract/changes';
import { CHANGE_COLUMNS, changeColumns, membersBy } from '@renderer/features/changes/changeColumns';
import { toChangeSort } from '@renderer/features/changes/changesSource';
import type { GroupsT } from '@renderer/features/groups/groupWords';
import type { Format } from '@renderer/lib/useFormat';

const QUIET: GroupChange = {
  chatId: 'wr1',
  name: '售后 1 群',
  loadError: null,
  owner: 'wangfang',
  ownerName: '王芳',
  kinds: [],
  nameFrom: null,
  nameTo: null,
  ownerFrom: null,
  ownerFromName: null,
  ownerTo: null,
  ownerToName: null,
  ownerBy: null,
  membersFrom: null,
  membersTo: null,
  at: 1_795_000_000,
};

const echo = ((key: string) => key) as unknown;
const format = { number: (value: number) => value.toLocaleString('en') } as Format;
const columns = changeColumns(echo as TFunction<'changes'>, echo as GroupsT, format);

function cell(id: string, row: Partial<GroupChange>): string {
  return columns.find((column) => column.id === id)?.text({ ...QUIET, ...row }) ?? 'no such column';
}

describe('the columns of the comparison', () => {
  it('are those that the remembered view places', () => {
    expect(columns.map(({ id }) => id)).toEqual(CHANGE_COLUMNS.map(({ id }) => id));
  });

  it('show both sides of what changed', () => {
    expect(cell('renamed', { nameFrom: '旧', nameTo: '新' })).toBe('旧 → 新');
    expect(cell('membersBy', { membersFrom: 1200, membersTo: 1210 })).toBe('1,200 → 1,210 (+10)');
    expect(cell('membersBy', { membersFrom: 12, membersTo: 9 })).toBe('12 → 9 (−3)');
  });

  it('say of a group without a name whether it was tried to be read', () => {
    expect(cell('name', { name: null })).toBe('unread');
    expect(cell('name', { name: null, loadError: 48002 })).toBe('unreadable');
    expect(cell('renamed', { name: null, loadError: 48002, nameTo: '新' })).toBe('unread → 新');
  });

  it('say who gave a group to its new owner', () => {
    const row = {
      ownerFrom: 'wangfang',
      ownerFromName: '王芳',
      ownerTo: 'lilei',
      ownerToName: null,
    } as const;
    expect(cell('ownerName', { ...row, ownerBy: 'app' })).toBe('王芳 → lilei · by.app');
    expect(cell('ownerName', { ...row, ownerBy: 'other' })).toBe('王芳 → lilei · by.other');
  });

  it('show the present owner and nothing else where nothing changed', () => {
    expect(cell('ownerName', {})).toBe('王芳');
    expect(cell('renamed', {})).toBe('–');
    expect(cell('membersBy', {})).toBe('–');
  });

  it('never count a difference to a number that is not known', () => {
    expect(cell('membersBy', { membersFrom: null, membersTo: 8 })).toBe('– → 8');
    expect(membersBy({ ...QUIET, membersFrom: null, membersTo: 8 })).toBeNull();
    expect(membersBy({ ...QUIET, membersFrom: 8, membersTo: 8 })).toBeNull();
  });

  it('make what hides in a name visible', () => {
    expect(cell('renamed', { nameFrom: 'a\u202Eb', nameTo: 'c' })).not.toContain('\u202E');
    expect(cell('ownerName', { ownerFrom: 'a', ownerFromName: 'x\u202Ey', ownerTo: 'b' })).not.toContain(
      '\u202E',
    );
  });
});

describe('the order of the comparison', () => {
  it('is the newest change first until a column is asked for', () => {
    expect(toChangeSort([])).toEqual({ field: 'at', direction: 'desc' });
    expect(toChangeSort([{ field: 'renamed', direction: 'asc' }])).toEqual({
      field: 'at',
      direction: 'desc',
    });
    expect(toChangeSort([{ field: 'membersBy', direction: 'asc' }])).toEqual({
      field: 'membersBy',
      direction: 'asc',
    });
  });

  it('is offered for every column that can be sorted by', () => {
    const sortable = columns.filter((column) => column.sortable).map(({ id }) => id);
    expect(sortable).toEqual(['name', 'ownerName', 'membersBy', 'at']);
  });
});
