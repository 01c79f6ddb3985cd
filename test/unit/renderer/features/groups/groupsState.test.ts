import { beforeEach, describe, expect, it } from 'vitest';
import { NO_FILTER, toQuery } from '@renderer/features/groups/groupsQuery';
import {
  enterConnection,
  groupsGrid,
  openGroup,
  resetQuery,
  setFilter,
  setText,
  useGroupsState,
} from '@renderer/features/groups/groupsState';
import { isEmpty, pickAll } from '@renderer/grid/selection';

const everything = () => pickAll(toQuery('c1', '', NO_FILTER, []));
const picked = () => groupsGrid.getState().picked;

beforeEach(() => {
  enterConnection('other');
  enterConnection('c1');
});

describe('what is picked', () => {
  it('is given up with the filter it was made under, when it was everything', () => {
    groupsGrid.setState({ picked: everything() });
    setFilter({ ...NO_FILTER, status: [1] });
    expect(isEmpty(picked())).toBe(true);

    groupsGrid.setState({ picked: everything() });
    setText('售后');
    expect(isEmpty(picked())).toBe(true);

    groupsGrid.setState({ picked: everything() });
    resetQuery();
    expect(isEmpty(picked())).toBe(true);
  });

  it('survives another filter when it was picked one by one', () => {
    groupsGrid.setState({ picked: { kind: 'ids', ids: new Set(['g1']) }, anchor: 4 });
    setText('售后');
    setFilter({ ...NO_FILTER, status: [1] });
    expect(picked()).toEqual({ kind: 'ids', ids: new Set(['g1']) });
    expect(groupsGrid.getState().anchor).toBeNull();
  });

  it('survives a text that searches for the same', () => {
    setText('售后');
    groupsGrid.setState({ picked: everything() });
    setText('售后 ');
    expect(isEmpty(picked())).toBe(false);
  });
});

it('begins anew with another connection, and only then', () => {
  setText('售后');
  openGroup({ chatId: 'g1', position: 3 });
  groupsGrid.setState({ picked: everything() });
  enterConnection('c1');
  expect(useGroupsState.getState()).toMatchObject({ text: '售后', open: { chatId: 'g1' } });
  enterConnection('c2');
  expect(useGroupsState.getState()).toMatchObject({ text: '', filter: NO_FILTER, open: null });
  expect(isEmpty(picked())).toBe(true);
});
