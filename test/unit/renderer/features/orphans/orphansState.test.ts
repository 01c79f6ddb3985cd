import { beforeEach, describe, expect, it } from 'vitest';
import { orphanQuery } from '@shared/contract/orphans';
import { FILTER_PEOPLE_LIMIT } from '@shared/domain/limits';
import { leaverMatches } from '@renderer/features/orphans/leaverMatches';
import { allBut } from '@renderer/features/orphans/orphanFilters';
import { toOrphanSort } from '@renderer/features/orphans/orphansSource';
import {
  enterOrphans,
  orphansGrid,
  showOwners,
  turnOwner,
  useOrphansState,
} from '@renderer/features/orphans/orphansState';
import { yearState } from '@renderer/features/orphans/year';
import { pickAll, pickNothing } from '@renderer/grid/selection';

const ids = (...names: string[]) => ({ kind: 'ids', ids: new Set(names) }) as const;

beforeEach(() => {
  enterOrphans('other');
  enterOrphans('c1');
});

describe('the leavers whose groups are shown', () => {
  it('can be all but one as long as a call may name them all', () => {
    const leavers = Array.from({ length: FILTER_PEOPLE_LIMIT + 2 }, (_, number) => `u${number}`);
    const [one = ''] = leavers;
    const asks = (owners: unknown) => orphanQuery.shape.owners.safeParse(owners).success;
    expect(allBut(one, leavers)).toBeUndefined();
    expect(allBut(one, [one])).toBeUndefined();
    const most = allBut(one, leavers.slice(0, -1));
    expect(most).toEqual(leavers.slice(1, -1));
    expect([asks(most), asks(leavers)]).toEqual([true, false]);
  });

  it('are added and taken out one by one', () => {
    turnOwner('a', true);
    turnOwner('b', true);
    turnOwner('a', true);
    expect(useOrphansState.getState().owners).toEqual(['b', 'a']);
    turnOwner('b', false);
    expect(useOrphansState.getState().owners).toEqual(['a']);
  });

  it('take a pick of everything with them, and leave what was picked by id', () => {
    const query = { connectionId: 'c1', owners: ['a'], sort: toOrphanSort([]) };
    orphansGrid.setState({ picked: pickAll(query) });
    turnOwner('b', true);
    expect(orphansGrid.getState().picked).toEqual(pickNothing());
    orphansGrid.setState({ picked: ids('x') });
    showOwners([]);
    expect(orphansGrid.getState().picked).toEqual(ids('x'));
  });

  it('are those of one connection', () => {
    turnOwner('a', true);
    orphansGrid.setState({ picked: ids('x') });
    enterOrphans('c1');
    expect(useOrphansState.getState().owners).toEqual(['a']);
    enterOrphans('c2');
    expect(useOrphansState.getState().owners).toEqual([]);
    expect(orphansGrid.getState().picked).toEqual(pickNothing());
  });
});

describe('the year in which groups can be handed over', () => {
  it('is over only after its last day', () => {
    expect(yearState(-1)).toBe('past');
    expect(yearState(0)).toBe('ending');
  });

  it('is ending for thirty days', () => {
    expect(yearState(30)).toBe('ending');
    expect(yearState(31)).toBe('within');
  });

  it('is unknown without a date to count from', () => {
    expect(yearState(null)).toBe('unknown');
  });
});

it('finds leavers by name and userid, in whatever case', () => {
  const leaver = { name: '王芳', userid: 'WangFang' };
  expect(leaverMatches(leaver, ' 王 ')).toBe(true);
  expect(leaverMatches(leaver, 'wangf')).toBe(true);
  expect(leaverMatches(leaver, '李')).toBe(false);
  expect(leaverMatches({ name: null, userid: 'u1' }, '')).toBe(true);
});

it('puts the groups with the fewest days left first until a column is asked for', () => {
  expect(toOrphanSort([])).toEqual({ field: 'daysLeft', direction: 'asc' });
  expect(toOrphanSort([{ field: 'status', direction: 'asc' }])).toEqual({
    field: 'daysLeft',
    direction: 'asc',
  });
  expect(toOrphanSort([{ field: 'members', direction: 'desc' }])).toEqual({
    field: 'members',
    direction: 'desc',
  });
});
