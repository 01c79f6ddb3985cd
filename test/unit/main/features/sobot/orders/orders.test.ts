import { describe, expect, it } from 'vitest';
import type { OrderFields } from '@shared/domain/order';
import { failure } from '@shared/domain/errors';
import { VendorFailure, type Delivery } from '@main/vendors/failure';
import { memoryJobs } from '../../../../../support/jobs';
import { deferred } from '../../../../../support/deferred';
import { SOBOT, memorySobot, sobotStage, type StageOptions } from '../../../../../support/sobot';

const order = (orderNumber: string, other: Partial<OrderFields> = {}): OrderFields => ({
  unionCode: '10001',
  companyId: '',
  orderNumber,
  customerPartnerId: 'p1',
  orderTime: '2026-11-05 20:11:00',
  orderMoney: '888.99',
  ...other,
});

function stage(options: StageOptions = {}) {
  const it = sobotStage(options);
  const send = async (numbers: readonly string[], typed = numbers.length) => {
    const orders = numbers.map((number) => order(number));
    return (await it.handlers['orders.send']({ connectionId: SOBOT, orders, typed })).jobId;
  };
  return {
    ...it,
    send,
    run: async (...numbers: string[]) => it.ended(await send(numbers)),
    states: () => [...it.memory.orders.values()].map(({ state }) => state),
  };
}

const refusal = (delivery: Delivery, code: 'vendor' | 'offline' | 'auth' | 'timeout', retryable = false) =>
  new VendorFailure({ code, reason: 'net.failed', message: 'no', retryable }, delivery, null);

describe('pushing orders', () => {
  it('sends each once, in order, and writes down what was confirmed and what came of it', async () => {
    const { run, states, vendor, audit, topics } = stage();
    const job = await run('A', 'B', 'C');
    expect(job).toMatchObject({
      state: 'done',
      error: null,
      progress: { done: 3, total: 3, counts: { sent: 3 } },
    });
    expect(vendor.pushed).toEqual(['A', 'B', 'C']);
    expect(states()).toEqual(['sent', 'sent', 'sent']);
    expect(audit).toEqual([
      ['orders.started', { orders: 3, typedOrders: 3 }],
      ['orders.finished', { orders: 3, sent: 3, failed: 0, unknown: 0, cancelled: 0 }],
    ]);
    expect(topics).toContain('sobot.changed');
  });

  it('has sending on disk before the request leaves', async () => {
    const { run, states, vendor } = stage();
    const seen: string[][] = [];
    vendor.push = async () => void seen.push(states());
    await run('A', 'B');
    expect(seen).toEqual([
      ['sending', 'planned'],
      ['sent', 'sending'],
    ]);
  });

  it('refuses all of them for one that is not acceptable, before anything is sent', async () => {
    const { handlers, memory, vendor, audit } = stage();
    const orders = [order('A'), order('B', { orderMoney: '1.999' }), order('')];
    await expect(handlers['orders.send']({ connectionId: SOBOT, orders, typed: 3 })).rejects.toMatchObject({
      error: { reason: 'orders.invalid', params: { row: 2, count: 2 } },
    });
    expect([memory.orders.size, vendor.pushed, audit]).toEqual([0, [], []]);
  });

  it('refuses another number than was typed', async () => {
    const { send, memory } = stage();
    await expect(send(['A', 'B'], 3)).rejects.toMatchObject({
      error: { reason: 'orders.typedCount', params: { count: 2 } },
    });
    expect(memory.orders.size).toBe(0);
  });

  it('refuses a read-only connection, and one to another vendor', async () => {
    const readOnly = stage();
    readOnly.state.readOnly = true;
    await expect(readOnly.send(['A'])).rejects.toMatchObject({ error: { reason: 'connection.readOnly' } });
    const other = stage({ vendor: 'wshoto' });
    await expect(other.send(['A'])).rejects.toMatchObject({ error: { reason: 'connection.notSobot' } });
  });

  it('stops before the next one when the connection is switched to reading only', async () => {
    const { run, state, states, vendor } = stage();
    vendor.push = async () => {
      state.readOnly = true;
    };
    expect(await run('A', 'B')).toMatchObject({ state: 'failed', error: { reason: 'connection.readOnly' } });
    expect([vendor.pushed, states()]).toEqual([['A'], ['sent', 'planned']]);
  });
});

describe('a push that fails', () => {
  it('is failed where the vendor refused the order, and the others go on', async () => {
    const { run, states, vendor } = stage();
    vendor.push = async ({ orderNumber }) => {
      if (orderNumber === 'A') throw refusal('answered', 'vendor');
    };
    expect(await run('A', 'B')).toMatchObject({
      state: 'done',
      progress: { counts: { sent: 1, failed: 1 } },
    });
    expect(states()).toEqual(['failed', 'sent']);
  });

  it('is unknown where the answer was lost, and is never sent again', async () => {
    const { run, states, vendor } = stage();
    vendor.push = async ({ orderNumber }) => {
      if (orderNumber === 'A') throw refusal('lost', 'timeout', true);
    };
    expect((await run('A', 'B')).state).toBe('done');
    expect([vendor.pushed, states()]).toEqual([
      ['A', 'B'],
      ['unknown', 'sent'],
    ]);
  });

  it('is unknown where nobody knows what happened', async () => {
    const { run, states, vendor } = stage();
    vendor.push = () => Promise.reject(new Error('a bug'));
    expect((await run('A', 'B')).state).toBe('failed');
    expect([vendor.pushed, states()]).toEqual([['A'], ['unknown', 'planned']]);
  });

  it('costs one order while the network is away, and none while the vendor does not answer at all', async () => {
    const { run, states, vendor } = stage();
    let away = 5;
    vendor.push = async ({ orderNumber }) => {
      if (orderNumber === 'A') throw refusal('not-sent', 'offline', true);
    };
    vendor.ping = async () => {
      if (vendor.pushed.length > 0 && away-- > 0) throw refusal('not-sent', 'offline', true);
    };
    expect((await run('A', 'B')).state).toBe('done');
    expect([vendor.pushed, states()]).toEqual([
      ['A', 'B'],
      ['failed', 'sent'],
    ]);
  });

  it('stops the job where the next one would fare the same', async () => {
    const { run, states, vendor, engine, ended } = stage();
    vendor.push = async ({ orderNumber }) => {
      if (orderNumber === 'A') throw refusal('answered', 'auth');
    };
    const job = await run('A', 'B');
    expect([job.state, states()]).toEqual(['failed', ['failed', 'planned']]);
    await engine.retry(job.id);
    await ended(job.id);
    expect([vendor.pushed, states()]).toEqual([
      ['A', 'B'],
      ['failed', 'sent'],
    ]);
  });

  it('gives up after some answers in a row were lost', async () => {
    const { run, states, vendor } = stage();
    vendor.push = () => Promise.reject(refusal('lost', 'timeout', true));
    const job = await run(...Array.from({ length: 20 }, (_, index) => `N${index}`));
    expect(job.state).toBe('failed');
    expect(states().filter((state) => state === 'unknown')).toHaveLength(6);
    expect(vendor.pushed).toHaveLength(6);
  });

  it('has its answer written down although the store is away for a moment', async () => {
    const memory = memorySobot();
    const inner = { ...memory.api };
    let away = 3;
    memory.api.endOrder = async (...what) => {
      if (away-- > 0) throw failure('store', 'store.busy', 'away', { retryable: true });
      return inner.endOrder(...what);
    };
    const { run, states, vendor } = stage({ memory });
    expect((await run('A')).state).toBe('done');
    expect([vendor.pushed, states()]).toEqual([['A'], ['sent']]);
  });
});

describe('stopping', () => {
  it('cancels what was not sent, and leaves the one under way to its answer', async () => {
    const { send, engine, ended, states, vendor } = stage();
    const [reached, answer] = [deferred<void>(), deferred<void>()];
    vendor.push = async () => {
      reached.resolve();
      await answer.promise;
    };
    const jobId = await send(['A', 'B', 'C']);
    await reached.promise;
    const end = ended(jobId);
    await engine.cancel(jobId);
    expect(states()).toEqual(['sending', 'cancelled', 'cancelled']);
    answer.resolve();
    expect((await end).state).toBe('cancelled');
    expect([vendor.pushed, states()]).toEqual([['A'], ['sent', 'cancelled', 'cancelled']]);
  });

  it('paused sends nothing until it goes on', async () => {
    const { send, engine, ended, states, vendor } = stage();
    const [reached, answer] = [deferred<void>(), deferred<void>()];
    vendor.push = async () => {
      reached.resolve();
      await answer.promise;
    };
    const jobId = await send(['A', 'B']);
    await reached.promise;
    const paused = ended(jobId);
    await engine.pause(jobId);
    answer.resolve();
    expect((await paused).state).toBe('paused');
    expect(states()).toEqual(['sent', 'planned']);
    await engine.resume(jobId);
    await ended(jobId);
    expect(vendor.pushed).toEqual(['A', 'B']);
  });

  it('by a kill leaves the one under way unknown, and the next start sends the rest', async () => {
    const [memory, jobs] = [memorySobot(), memoryJobs()];
    const first = stage({ memory, jobs });
    const reached = deferred<void>();
    first.vendor.push = () => {
      reached.resolve();
      return new Promise(() => undefined);
    };
    await first.send(['A', 'B']);
    await reached.promise;
    const second = stage({ memory, jobs });
    await second.engine.takeUp();
    await second.ended(1);
    expect(second.states()).toEqual(['unknown', 'sent']);
    expect([first.vendor.pushed, second.vendor.pushed]).toEqual([['A'], ['B']]);
  });

  it('of a failed job cancels what is left of it', async () => {
    const { run, engine, ended, states, vendor } = stage();
    vendor.push = () => Promise.reject(refusal('answered', 'auth'));
    const job = await run('A', 'B');
    await engine.cancel(job.id);
    await ended(job.id);
    expect(states()).toEqual(['failed', 'cancelled']);
  });
});
