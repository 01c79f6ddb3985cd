import { Budget, type BudgetWait } from '@main/vendors/budget';
import { TurnRefused, type Turn } from '@main/vendors/turns';
import { beforeEach, describe, expect, it } from 'vitest';
import { settle, testClock, type TestClock } from '../../../support/clock';

const limits = { perMinute: 6000, perHour: 100_000 };

let clock: TestClock;
let budget: Budget;
beforeEach(() => {
  clock = testClock();
  budget = new Budget({ limits, concurrency: 2, clock });
});

/** Notes the order in which turns are given. */
function queue(api: string, name: string, order: string[], urgent = false): Promise<Turn> {
  return budget.take(api, { urgent }).then((turn) => {
    order.push(name);
    return turn;
  });
}

describe('Budget', () => {
  it('gives no more turns of one API than may be under way, and another API its own', async () => {
    const order: string[] = [];
    const first = queue('a', 'a1', order);
    void queue('a', 'a2', order);
    void queue('a', 'a3', order);
    void queue('b', 'b1', order);
    await settle();
    expect(order).toEqual(['a1', 'a2', 'b1']);
    (await first).finish('good');
    await settle();
    expect(order).toContain('a3');
  });

  it('lets urgent calls go before those that wait', async () => {
    const order: string[] = [];
    const first = queue('a', 'first', order);
    void queue('a', 'second', order);
    void queue('a', 'waiting', order);
    void queue('a', 'urgent', order, true);
    (await first).finish('good');
    await settle();
    expect(order).toEqual(['first', 'second', 'urgent']);
  });

  it('pauses the API that was called too often, says until when, and goes on then', async () => {
    const seen: (readonly BudgetWait[])[] = [];
    budget.onWaits((waits) => seen.push(waits));
    const order: string[] = [];
    (await budget.take('a', {})).finish('too-often');
    void queue('a', 'late', order);
    void queue('b', 'other', order);
    await settle();
    expect(order).toEqual(['other']);
    expect(seen.at(-1)).toEqual([{ api: 'a', reason: 'rate-limit', until: 1_795_000_060 }]);
    await clock.advance(59_000);
    expect(order).toEqual(['other']);
    await clock.advance(1000);
    expect(order).toEqual(['other', 'late']);
    expect(seen.at(-1)).toEqual([]);
  });

  it('refuses at once a call that would wait longer than it wants', async () => {
    (await budget.take('a', {})).finish('too-often');
    const impatient = budget.take('a', { maxWaitSeconds: 5 });
    await expect(impatient).rejects.toBeInstanceOf(TurnRefused);
    await expect(impatient).rejects.toMatchObject({ refusal: { kind: 'too-long', seconds: 60 } });
  });

  it('takes a cancelled call out of the queue', async () => {
    const order: string[] = [];
    const turns = [await budget.take('a', {}), await budget.take('a', {})];
    const abort = new AbortController();
    const cancelled = budget.take('a', { signal: abort.signal });
    void queue('a', 'next', order);
    abort.abort();
    await expect(cancelled).rejects.toMatchObject({ refusal: { kind: 'cancelled' } });
    turns[0]?.finish('good');
    await settle();
    expect(order).toEqual(['next']);
  });

  it('lowers the number under way when there were too many', async () => {
    const order: string[] = [];
    const [one, two] = [await budget.take('a', {}), await budget.take('a', {})];
    void queue('a', 'third', order);
    one.finish('too-many');
    await settle();
    expect(order).toEqual([]);
    expect(budget.waits()).toEqual([{ api: 'a', reason: 'concurrency', until: null }]);
    two.finish('good');
    await settle();
    expect(order).toEqual(['third']);
  });

  it('counts a turn once although it is given back twice', async () => {
    const order: string[] = [];
    const turn = await budget.take('a', {});
    void queue('a', 'second', order);
    turn.finish('good');
    turn.finish('good');
    void queue('a', 'third', order);
    void queue('a', 'fourth', order);
    await settle();
    expect(order).toEqual(['second', 'third']);
  });

  it('says that it rests between repeats, but not for a blink', async () => {
    const short = budget.rest('a', 500);
    expect(budget.waits()).toEqual([]);
    await clock.advance(500);
    await short;
    const long = budget.rest('a', 4000);
    expect(budget.waits()).toEqual([{ api: 'a', reason: 'vendor-busy', until: 1_795_000_005 }]);
    await clock.advance(4000);
    await long;
    expect(budget.waits()).toEqual([]);
  });
});
