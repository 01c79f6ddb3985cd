import { describe, expect, it } from 'vitest';
import type { PersonRow } from '@shared/contract/people';
import type { AppError } from '@shared/domain/errors';
import type { PeopleQuery } from '@renderer/features/people/peopleQuery';
import { createPeopleSource } from '@renderer/features/people/peopleSource';
import { makePerson } from './made';

const query: PeopleQuery = { connectionId: 'c1', text: '', segment: 'all', owning: false, sort: [] };
const ERROR: AppError = { code: 'store', reason: 'store.busy', message: 'busy', retryable: true };

function setUp(first: readonly PersonRow[]) {
  const state = { rows: first, failing: false, asked: [] as string[] };
  const source = createPeopleSource(async ({ text }) => {
    state.asked.push(text);
    return state.failing ? { ok: false, error: ERROR } : { ok: true, data: state.rows };
  });
  const show = async (wanted: PeopleQuery): Promise<string> => {
    const opened = await source.open(wanted);
    if (!opened.ok) throw new Error(opened.error.reason);
    return opened.data.key;
  };
  const userids = async (key: string): Promise<string[]> => {
    const read = await source.read(key, 0, 10);
    if (!read.ok) throw new Error(read.error.reason);
    return read.data.rows.map(({ userid }) => userid);
  };
  return { source, state, show, userids };
}

describe('the source of people', () => {
  it('asks the store once for a text, whatever segment and order are chosen then', async () => {
    const { state, show, userids } = setUp([makePerson('b', { state: 'left' }), makePerson('a')]);
    expect(await userids(await show(query))).toEqual(['b', 'a']);
    expect(await userids(await show({ ...query, segment: 'left' }))).toEqual(['b']);
    expect(await userids(await show({ ...query, sort: [{ field: 'name', direction: 'asc' }] }))).toEqual([
      'a',
      'b',
    ]);
    expect(state.asked).toEqual(['']);
    await show({ ...query, text: 'x' });
    expect(state.asked).toEqual(['', 'x']);
  });

  it('counts the segments of the whole text, not of the one that is shown', async () => {
    const { source, show } = setUp([makePerson('b', { state: 'left' }), makePerson('a')]);
    await show({ ...query, segment: 'left' });
    expect(source.counts.getState()).toEqual({ all: 2, active: 1, left: 1, unknown: 0 });
  });

  it('reads news into the rows of an order without moving them', async () => {
    const { source, state, show } = setUp([makePerson('a', { groups: 3 }), makePerson('b', { groups: 2 })]);
    const key = await show(query);
    state.rows = [makePerson('b', { groups: 9 }), makePerson('new', { groups: 5 })];
    source.forget();
    const read = await source.read(key, 0, 10);
    expect(read.ok && read.data.rows.map(({ userid, groups }) => [userid, groups])).toEqual([
      ['a', 3],
      ['b', 9],
    ]);
  });

  it('asks again after an error', async () => {
    const { source, state, show, userids } = setUp([makePerson('a')]);
    state.failing = true;
    expect(await source.open(query)).toEqual({ ok: false, error: ERROR });
    state.failing = false;
    expect(await userids(await show(query))).toEqual(['a']);
  });

  it('answers a window of an order and its whole size', async () => {
    const many = Array.from({ length: 5000 }, (_, index) => makePerson(`u${index}`));
    const { source, show } = setUp(many);
    const read = await source.read(await show(query), 4990, 100);
    expect(read.ok && [read.data.rows.length, read.data.rows[0]?.userid, read.data.total]).toEqual([
      10,
      'u4990',
      5000,
    ]);
  });
});
