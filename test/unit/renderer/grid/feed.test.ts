import { describe, expect, it } from 'vitest';
import type { AppError } from '@shared/domain/errors';
import { createFeed, HEAD_ROWS, type FeedEvent, type RowSource } from '@renderer/grid/feed';

const error = (reason: string): AppError => ({ code: 'store', reason, message: reason, retryable: true });

/** A store of numbered rows with orders that can vanish, fail, or be answered late. */
class Numbers {
  total = 250;
  failing: AppError | null = null;
  readonly open = new Map<string, { query: string; total: number }>();
  readonly held: (() => void)[] = [];
  holding = false;
  reads = 0;
  private made = 0;

  readonly source: RowSource<string, string> = {
    open: async (query) => {
      const key = `k${++this.made}`;
      const { total } = this;
      if (this.holding) await new Promise<void>((resolve) => this.held.push(resolve));
      if (this.failing) return { ok: false, error: this.failing };
      this.open.set(key, { query, total });
      return { ok: true, data: { key, total } };
    },
    read: async (key, start, count) => {
      this.reads++;
      if (this.failing) return { ok: false, error: this.failing };
      const order = this.open.get(key);
      if (order === undefined) return { ok: false, error: error('store.queryGone') };
      const length = Math.max(0, Math.min(count, order.total - start));
      const rows = Array.from({ length }, (_, index) => `${order.query}${start + index}`);
      return { ok: true, data: { rows, total: order.total } };
    },
    close: (key) => void this.open.delete(key),
  };
}

function setUp() {
  const numbers = new Numbers();
  const feed = createFeed(numbers.source);
  const events: FeedEvent[] = [];
  feed.on((event) => events.push(event));
  return { numbers, feed, events };
}

describe('a feed', () => {
  it('answers the first screen with what came along with the order', async () => {
    const { numbers, feed, events } = setUp();
    await feed.show('a');
    const reads = numbers.reads;
    const first = await feed.read(0, HEAD_ROWS);
    expect(first?.rows[0]).toBe('a0');
    expect(first?.total).toBe(250);
    expect(numbers.reads).toBe(reads);
    expect(events).toEqual(['replaced']);
  });

  it('reads any place', async () => {
    const { feed } = setUp();
    await feed.show('a');
    expect((await feed.read(240, 100))?.rows).toHaveLength(10);
  });

  it('keeps one order open and closes it in the end', async () => {
    const { numbers, feed } = setUp();
    await feed.show('a');
    await feed.show('b');
    expect([...numbers.open.values()].map((order) => order.query)).toEqual(['b']);
    feed.dispose();
    expect(numbers.open.size).toBe(0);
  });

  it('shows the latest query, however late an earlier one is answered', async () => {
    const { numbers, feed } = setUp();
    numbers.holding = true;
    const early = feed.show('a');
    const late = feed.show('b');
    numbers.held[1]?.();
    await late;
    numbers.held[0]?.();
    await early;
    expect(feed.state.getState().query).toBe('b');
    expect([...numbers.open.values()].map((order) => order.query)).toEqual(['b']);
  });

  it('keeps the present rows while another order is made', async () => {
    const { numbers, feed } = setUp();
    await feed.show('a');
    numbers.holding = true;
    const next = feed.show('b');
    expect(feed.state.getState()).toMatchObject({ query: 'a', opening: true });
    expect((await feed.read(100, 1))?.rows).toEqual(['a100']);
    numbers.held[0]?.();
    await next;
    expect(feed.state.getState()).toMatchObject({ query: 'b', opening: false });
  });

  it('makes the order again when the store has lost it, once for all who read', async () => {
    const { numbers, feed, events } = setUp();
    await feed.show('a');
    numbers.open.clear();
    const answers = await Promise.all([feed.read(100, 1), feed.read(200, 1)]);
    expect(answers.map((answer) => answer?.rows)).toEqual([['a100'], ['a200']]);
    expect(events).toEqual(['replaced', 'reordered']);
    expect(numbers.open.size).toBe(1);
  });

  it('says when its rows stand in another order', async () => {
    const { numbers, feed } = setUp();
    await feed.show('a');
    const { order } = feed.state.getState();
    feed.refresh();
    expect(feed.state.getState().order).toBe(order);
    await feed.reopen();
    const reopened = feed.state.getState().order;
    expect(reopened).not.toBe(order);
    numbers.failing = error('store.io');
    await feed.show('b');
    expect(feed.state.getState().order).toBe(reopened);
  });

  it('gives the error to the state and the old rows back to the screen', async () => {
    const { numbers, feed } = setUp();
    await feed.show('a');
    numbers.failing = error('store.io');
    await feed.show('b');
    expect(feed.state.getState()).toMatchObject({
      query: 'a',
      error: { reason: 'store.io' },
      opening: false,
    });
    expect(await feed.read(100, 1)).toBeNull();
    numbers.failing = null;
    await feed.read(100, 1);
    expect(feed.state.getState().error).toBeNull();
  });

  it('notices rows that came or went without moving what is read', async () => {
    const { numbers, feed, events } = setUp();
    await feed.show('a');
    await feed.compare();
    expect(feed.state.getState().stale).toBe(false);
    numbers.total = 251;
    await feed.compare();
    expect(feed.state.getState()).toMatchObject({ stale: true, total: 250 });
    await feed.reopen();
    expect(feed.state.getState()).toMatchObject({ stale: false, total: 251 });
    expect(events).toEqual(['replaced', 'reordered']);
    expect(numbers.open.size).toBe(1);
  });

  it('reads anew on a refresh instead of using what came with the order', async () => {
    const { numbers, feed, events } = setUp();
    await feed.show('a');
    feed.refresh();
    const reads = numbers.reads;
    await feed.read(0, HEAD_ROWS);
    expect(numbers.reads).toBe(reads + 1);
    expect(events).toEqual(['replaced', 'refreshed']);
  });
});
