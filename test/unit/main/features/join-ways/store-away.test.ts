import { describe, expect, it } from 'vitest';
import { failure } from '@shared/domain/errors';
import { C, joinWayFields, joinWayStage, reasonOf } from '../../../../support/join-ways';
import { memoryJoinWays } from '../../../../support/memory-join-ways';

const OLD = joinWayFields();
const NEW = joinWayFields({ remark: '新台卡', chatIds: ['wrC'] });

describe('the audit', () => {
  it('has what was done although the store was away for a moment, and nobody is told to do it again', async () => {
    const { handlers, audit, state } = joinWayStage();
    let away = true;
    state.entering = async () => {
      if (!away) return;
      away = false;
      throw failure('store', 'store.stopped', 'gone', { retryable: true });
    };
    const { configId } = await handlers['joinWays.create']({ connectionId: C, fields: OLD });
    expect(audit).toEqual([['joinWay.created', { remark: OLD.remark, configId }]]);
  });
});

describe('a change whose beginning was written by a store that then died', () => {
  it('is not sent, and does not bar the join way until the app is started again', async () => {
    const memory = memoryJoinWays();
    let dies = true;
    const { handlers, live, vendor } = joinWayStage({
      memory,
      store: {
        beginChange: async (...begin) => {
          const id = await memory.api.beginChange(...begin);
          if (!dies) return id;
          throw failure('store', 'store.stopped', 'gone', { retryable: true });
        },
      },
    });
    const id = await live();
    const update = () => handlers['joinWays.update']({ id, fields: NEW, expected: OLD });
    expect(await reasonOf(update())).toBe('store.stopped');
    expect(vendor.arrived).not.toContain('update config1');
    expect((await handlers['joinWays.detail']({ id })).row.state).toBe('unsettled');
    dies = false;
    expect((await update()).fields).toEqual(NEW);
    expect(memory.calls.map(({ state }) => state)).not.toContain('sending');
  });
});
