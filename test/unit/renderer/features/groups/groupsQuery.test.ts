import { describe, expect, it } from 'vitest';
import { startOfDay, type Day } from '@shared/domain/day';
import { groupQuery, groupSelection } from '@shared/domain/group';
import {
  FILTER_PARTS,
  isOn,
  NO_FILTER,
  toQuery,
  toSelection,
  without,
  type GroupsFilter,
} from '@renderer/features/groups/groupsQuery';
import { pickAll } from '@renderer/grid/selection';

const day = (text: string): Day => text as Day;
const everything: GroupsFilter = {
  status: [1, 2],
  owners: [{ userid: 'wangfang', name: '王芳' }],
  notOwners: [{ userid: 'lisi', name: null }],
  created: [day('2026-11-01'), day('2026-11-02')],
  membersMin: 10,
  membersMax: 200,
  presence: 'all',
  loaded: 'loaded',
};

describe('the query of the groups screen', () => {
  it('holds nothing but the connection while nothing is set', () => {
    expect(toQuery('c1', '  ', NO_FILTER, [])).toEqual({
      connectionId: 'c1',
      text: '',
      filter: { presence: 'present', loaded: 'any' },
      sort: [],
    });
  });

  it('is one that main accepts', () => {
    const query = toQuery('c1', ' 售后 ', everything, [{ field: 'members', direction: 'desc' }]);
    expect(groupQuery.parse(query)).toEqual(query);
    expect(query.text).toBe('售后');
    expect(query.filter.owners).toEqual(['wangfang']);
  });

  it('includes the whole of the last day, as Shanghai counts it', () => {
    const { filter } = toQuery('c1', '', everything, []);
    expect(filter.createdFrom).toBe(startOfDay(day('2026-11-01')));
    expect(filter.createdTo).toBe(startOfDay(day('2026-11-03')) - 1);
  });

  it('turns a range round that was typed backwards', () => {
    const { filter } = toQuery('c1', '', { ...NO_FILTER, membersMin: 90, membersMax: 5 }, []);
    expect(filter).toMatchObject({ membersMin: 5, membersMax: 90 });
  });

  it('leaves out sort keys that the store cannot sort by', () => {
    const sort = [
      { field: 'pick', direction: 'asc' as const },
      { field: 'name', direction: 'asc' as const },
    ];
    expect(toQuery('c1', '', NO_FILTER, sort).sort).toEqual([{ field: 'name', direction: 'asc' }]);
  });
});

describe('the parts of the filter', () => {
  it.each(FILTER_PARTS)('shows %s as set, and takes only that part off', (part) => {
    expect(isOn(NO_FILTER, part)).toBe(false);
    expect(isOn(everything, part)).toBe(true);
    const rest = without(everything, part);
    expect(FILTER_PARTS.filter((other) => isOn(rest, other))).toEqual(
      FILTER_PARTS.filter((other) => other !== part),
    );
  });

  it('treats one end of a range as a filter', () => {
    expect(isOn({ ...NO_FILTER, membersMax: 0 }, 'members')).toBe(true);
  });
});

it('tells main what is picked', () => {
  const query = toQuery('c1', '', NO_FILTER, []);
  const all = toSelection('c1', { ...pickAll(query), kind: 'all', query, except: new Set(['g1']) });
  expect(groupSelection.parse(all)).toEqual({ kind: 'all', connectionId: 'c1', query, except: ['g1'] });
  const some = toSelection('c1', { kind: 'ids', ids: new Set(['g1', 'g2']) });
  expect(groupSelection.parse(some)).toEqual({ kind: 'ids', connectionId: 'c1', ids: ['g1', 'g2'] });
});
