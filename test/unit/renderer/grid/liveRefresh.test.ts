import { expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { FeedState } from '@renderer/grid/feed';
import { CALM_MS, createLiveRefresh, EMPTY_MS } from '@renderer/grid/liveRefresh';
import { FakeTicker } from './fakeTicker';

function setUp(total = 2400) {
  const ticker = new FakeTicker();
  const done: string[] = [];
  const note = (what: string) => async () => void done.push(what);
  const where = { top: true };
  const state = createStore<FeedState<string>>(() => ({
    query: 'q',
    total,
    order: 1,
    opening: false,
    stale: false,
    error: null,
  }));
  const live = createLiveRefresh(
    { state, reopen: note('reopen'), refresh: () => void done.push('refresh'), compare: note('compare') },
    () => where.top,
    ticker,
  );
  return { ticker, done, where, live };
}

it('makes the order anew at the top of the list', () => {
  const { ticker, done, live } = setUp();
  live.notify();
  ticker.advance(0);
  expect(done).toEqual(['reopen']);
});

it('keeps every row in its place elsewhere, and only finds out whether the order is old', () => {
  const { ticker, done, where, live } = setUp();
  where.top = false;
  live.notify();
  ticker.advance(0);
  expect(done).toEqual(['refresh', 'compare']);
});

it('reads at most once in two seconds, and does not lose the last change', () => {
  const { ticker, done, live } = setUp();
  for (let changes = 0; changes < 20; changes++) {
    live.notify();
    ticker.advance(250);
  }
  ticker.advance(CALM_MS);
  expect(done).toHaveLength(4);
});

it('looks more often while there is nothing to disturb', () => {
  const { ticker, done, live } = setUp(0);
  live.notify();
  ticker.advance(0);
  live.notify();
  ticker.advance(EMPTY_MS);
  expect(done).toHaveLength(2);
});

it('reads nothing when nothing changed, or after it was stopped', () => {
  const { ticker, done, live } = setUp();
  ticker.advance(10 * CALM_MS);
  live.notify();
  live.stop();
  ticker.advance(10 * CALM_MS);
  expect(done).toEqual([]);
});
