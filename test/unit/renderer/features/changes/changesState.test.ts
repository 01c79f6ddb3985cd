import { beforeEach, describe, expect, it } from 'vitest';
import type { ChangeQuery } from '@shared/contract/changes';
import {
  changesGrid,
  enterChanges,
  resetChanges,
  showChanges,
  turnKind,
  useChangesState,
} from '@renderer/features/changes/changesState';
import { pickAll, pickNothing } from '@renderer/grid/selection';

const QUERY: ChangeQuery = {
  connectionId: 'c1',
  from: 1,
  to: null,
  kinds: [],
  ownerBy: 'any',
  text: '',
  sort: { field: 'at', direction: 'desc' },
};

const ids = (...names: string[]) => ({ kind: 'ids', ids: new Set(names) }) as const;

beforeEach(() => {
  enterChanges('other');
  enterChanges('c1');
});

describe('what the comparison shows', () => {
  it('turns kinds on and off, and keeps the period when they are taken off', () => {
    showChanges({ choice: { preset: 'week', from: null, to: null }, text: '售后' });
    turnKind('gone');
    turnKind('members');
    turnKind('gone');
    expect(useChangesState.getState().on).toEqual(['members']);
    resetChanges();
    expect(useChangesState.getState()).toMatchObject({ on: [], text: '', choice: { preset: 'week' } });
  });

  it('forgets a pick of everything when something else is shown, and keeps what was picked by id', () => {
    changesGrid.setState({ picked: pickAll(QUERY) });
    turnKind('gone');
    expect(changesGrid.getState().picked).toEqual(pickNothing());
    changesGrid.setState({ picked: ids('a') });
    turnKind('renamed');
    expect(changesGrid.getState().picked).toEqual(ids('a'));
  });

  it('begins anew with another connection only', () => {
    changesGrid.setState({ picked: ids('a') });
    turnKind('gone');
    enterChanges('c1');
    expect(useChangesState.getState().on).toEqual(['gone']);
    enterChanges('c2');
    expect(useChangesState.getState()).toMatchObject({ on: [], connectionId: 'c2' });
    expect(changesGrid.getState().picked).toEqual(pickNothing());
  });
});
