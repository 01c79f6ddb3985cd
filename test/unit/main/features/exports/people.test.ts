import { describe, expect, it } from 'vitest';
import type { PersonRow } from '@shared/contract/people';
import { peopleTable, type PeopleSource } from '@main/features/exports/people';

const person = (userid: string, parts: Partial<PersonRow> = {}): PersonRow => ({
  userid,
  name: userid.toUpperCase(),
  alias: null,
  state: 'active',
  followUser: true,
  departments: ['销售部', '华东'],
  groups: 3,
  namesake: false,
  members: 30,
  leftAt: null,
  lastSeenAt: 1_600_272_000,
  gives: 1,
  takes: 2,
  ...parts,
});

const PEOPLE = [
  person('a'),
  person('b', { state: 'left', followUser: false, leftAt: 1_600_272_000 }),
  person('c'),
];

async function rowsOf(parts: Partial<PeopleSource>): Promise<(readonly unknown[])[]> {
  const asked: string[] = [];
  const listPeople = async (connectionId: string, text: string) => {
    asked.push(`${connectionId} ${text}`);
    return PEOPLE;
  };
  const table = await peopleTable(
    { listPeople },
    {
      of: 'people',
      connectionId: 'c1',
      text: 'wang',
      userids: [],
      columns: [{ field: 'userid', title: 'id' }],
      stateTitles: { active: '在职', left: '已离职', unknown: '未知' },
      followTitles: { yes: '可以', no: '不可以' },
      ...parts,
    },
  );
  expect(asked).toEqual(['c1 wang']);
  const rows: (readonly unknown[])[] = [];
  for await (const row of table.rows) rows.push(row);
  expect(table.total).toBe(rows.length);
  return rows;
}

describe('people for a file', () => {
  it('are all who match, as the store orders them', async () => {
    expect(await rowsOf({})).toEqual([['a'], ['b'], ['c']]);
  });

  it('are only those who are named, in their order, without who is gone', async () => {
    expect(await rowsOf({ userids: ['c', 'nobody', 'a'] })).toEqual([['c'], ['a']]);
  });

  it('have words for states and departments, and moments for days', async () => {
    const fields = ['state', 'departments', 'leftAt', 'followUser', 'groups'] as const;
    const columns = fields.map((field) => ({ field, title: field }));
    expect(await rowsOf({ userids: ['b'], columns })).toEqual([
      ['已离职', '销售部 / 华东', { at: 1_600_272_000 }, '不可以', 3],
    ]);
  });
});
