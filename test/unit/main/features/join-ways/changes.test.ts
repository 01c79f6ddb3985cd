import { describe, expect, it } from 'vitest';
import { failure } from '@shared/domain/errors';
import { C, joinWayFields, joinWayStage, reasonOf, vendorFailure } from '../../../../support/join-ways';
import { memoryJoinWays } from '../../../../support/memory-join-ways';

const OLD = joinWayFields();
const NEW = joinWayFields({ remark: '新台卡', chatIds: ['wrC'] });

describe('a creation', () => {
  it('is in the vault with what the vendor made of it, and with its image', async () => {
    const { handlers, vendor, audit, memory } = joinWayStage();
    vendor.keep = (fields) => ({ ...fields, remark: fields.remark.slice(0, 2) });
    const row = await handlers['joinWays.create']({ connectionId: C, fields: OLD });
    expect(row).toMatchObject({ configId: 'config1', state: 'live', versions: 2, hasImage: true });
    expect(row.fields?.remark).toBe('门店');
    const { versions } = await handlers['joinWays.detail']({ id: row.id });
    expect(versions.map(({ source, fields }) => [source, fields.remark])).toEqual([
      ['read', '门店'],
      ['created', '门店台卡'],
    ]);
    expect(audit).toEqual([['joinWay.created', { remark: '门店台卡', configId: 'config1' }]]);
    expect(memory.calls.map(({ state }) => state)).toEqual(['done']);
  });

  it.each<[string, Error]>([
    ['cannot be read back', vendorFailure('lost')],
    ['is not there at once', vendorFailure('answered', 41044)],
  ])('that %s has succeeded all the same', async (_, error) => {
    const { handlers, vendor } = joinWayStage();
    vendor.before = async (call) => {
      if (call.startsWith('get')) throw error;
    };
    const { configId, fields } = await handlers['joinWays.create']({ connectionId: C, fields: OLD });
    expect([configId, fields]).toEqual(['config1', OLD]);
  });

  it('whose image is not to be had has succeeded, and says why there is none', async () => {
    const { handlers, state } = joinWayStage();
    state.image = async () => Uint8Array.from([1, 2]);
    const row = await handlers['joinWays.create']({ connectionId: C, fields: OLD });
    expect(row).toMatchObject({ state: 'live', hasImage: false, error: { reason: 'joinWays.notImage' } });
  });

  it('keeps the desk busy until its answer is written down, so that nothing is replaced beneath it', async () => {
    const { desk, handlers, vendor, memory } = joinWayStage();
    const seen: unknown[] = [];
    vendor.before = async () => void seen.push(desk.isBusy);
    vendor.after = async (call) => {
      if (call === 'add') seen.push(desk.isBusy, memory.calls[0]?.state);
    };
    expect(desk.isBusy).toBe(false);
    const { id } = await handlers['joinWays.create']({ connectionId: C, fields: OLD });
    expect(desk.isBusy).toBe(false);
    await handlers['joinWays.compare']({ id });
    expect(seen).toEqual([true, true, 'sending', true, true]);
    expect(desk.isBusy).toBe(false);
  });

  it('is in the journal before it leaves', async () => {
    const { handlers, vendor, memory } = joinWayStage();
    const seen: string[] = [];
    vendor.before = async () => void seen.push(memory.calls[0]?.state ?? 'none');
    await handlers['joinWays.create']({ connectionId: C, fields: OLD });
    expect(seen[0]).toBe('sending');
  });

  it('whose answer is lost is a lost creation, leaves once, and can be settled', async () => {
    const { handlers, vendor, audit } = joinWayStage();
    vendor.after = async () => {
      throw vendorFailure('lost');
    };
    expect(await reasonOf(handlers['joinWays.create']({ connectionId: C, fields: OLD }))).toBe(
      'joinWays.lost',
    );
    expect(vendor.arrived).toEqual(['add']);
    const { rows, lost } = await handlers['joinWays.list']({ connectionId: C });
    expect([rows, lost]).toMatchObject([[], [{ id: 1, fields: OLD }]]);
    await handlers['joinWays.settleLost']({ id: 1 });
    expect((await handlers['joinWays.list']({ connectionId: C })).lost).toEqual([]);
    expect(audit).toEqual([
      ['joinWay.created', { remark: OLD.remark, lost: true }],
      ['joinWay.lostSettled', { remark: OLD.remark }],
    ]);
    expect(await reasonOf(handlers['joinWays.settleLost']({ id: 1 }))).toBe('joinWays.notFound');
  });

  it.each(['answered', 'not-sent'] as const)('that is %s leaves nothing behind', async (delivery) => {
    const { handlers, vendor, memory } = joinWayStage();
    vendor.before = async () => {
      throw vendorFailure(delivery, delivery === 'answered' ? 41045 : undefined);
    };
    const reason = await reasonOf(handlers['joinWays.create']({ connectionId: C, fields: OLD }));
    expect(reason).toBe(delivery === 'answered' ? 'wecom.answer' : 'net.timeout');
    expect(memory.calls.map(({ state }) => state)).toEqual(['failed']);
    expect(await handlers['joinWays.list']({ connectionId: C })).toMatchObject({ rows: [], lost: [] });
  });

  it('that breaks in a way nobody knows counts as lost', async () => {
    const { handlers, vendor, memory } = joinWayStage();
    vendor.after = async () => {
      throw new Error('?');
    };
    await reasonOf(handlers['joinWays.create']({ connectionId: C, fields: OLD }));
    expect(memory.calls.map(({ state }) => state)).toEqual(['lost']);
  });

  it('does not leave when the journal cannot be written', async () => {
    const beginCreation = async () => Promise.reject(new Error('disk'));
    const { handlers, vendor } = joinWayStage({ store: { beginCreation } });
    await expect(handlers['joinWays.create']({ connectionId: C, fields: OLD })).rejects.toThrow('disk');
    expect(vendor.arrived).toEqual([]);
  });
});

describe('an update', () => {
  it('sends the whole object once, and keeps both versions', async () => {
    const { handlers, live, vendor, audit } = joinWayStage();
    const id = await live();
    vendor.arrived.length = 0;
    const row = await handlers['joinWays.update']({ id, fields: NEW, expected: OLD });
    expect(vendor.has.get('config1')?.fields).toEqual(NEW);
    expect(vendor.arrived).toEqual(['get config1', 'update config1', 'get config1']);
    expect(row).toMatchObject({ fields: NEW, versions: 2, state: 'live' });
    expect(audit.at(-1)).toEqual(['joinWay.updated', { remark: '新台卡', configId: 'config1', fields: 2 }]);
  });

  it('of what somebody else has changed is not sent, and what they made of it is kept', async () => {
    const { handlers, live, vendor } = joinWayStage();
    const id = await live();
    const theirs = joinWayFields({ state: 'elsewhere' });
    vendor.has.set('config1', { fields: theirs, qrCode: null });
    const call = handlers['joinWays.update']({ id, fields: NEW, expected: OLD });
    expect(await reasonOf(call)).toBe('joinWays.changedMeanwhile');
    expect(vendor.arrived).not.toContain('update config1');
    const { versions } = await handlers['joinWays.detail']({ id });
    expect(versions[0]).toMatchObject({ source: 'read', fields: theirs });
  });

  it('that puts an earlier version back says so', async () => {
    const { handlers, live, audit } = joinWayStage();
    const id = await live();
    await handlers['joinWays.update']({ id, fields: NEW, expected: OLD });
    await handlers['joinWays.update']({ id, fields: OLD, expected: NEW, versionId: 1 });
    const { versions } = await handlers['joinWays.detail']({ id });
    expect(versions.map(({ source }) => source)).toEqual(['restored', 'updated', 'created']);
    expect(audit.at(-1)?.[0]).toBe('joinWay.restored');
  });

  it('to what the vendor has already is not sent', async () => {
    const { handlers, live, vendor } = joinWayStage();
    const id = await live();
    const row = await handlers['joinWays.update']({ id, fields: OLD, expected: OLD });
    expect([row.versions, vendor.arrived.includes('update config1')]).toEqual([1, false]);
  });

  it.each([true, false])(
    'whose answer is lost is settled by reading (had its effect: %s)',
    async (effect) => {
      const { handlers, live, vendor } = joinWayStage();
      const id = await live();
      vendor[effect ? 'after' : 'before'] = async (call) => {
        if (call.startsWith('update')) throw vendorFailure('lost');
      };
      const call = handlers['joinWays.update']({ id, fields: NEW, expected: OLD });
      expect(await reasonOf(call)).toBe('joinWays.lost');
      expect((await handlers['joinWays.detail']({ id })).row).toMatchObject({
        state: 'unsettled',
        error: { reason: 'joinWays.lost' },
      });
      expect(vendor.arrived.filter((made) => made === 'update config1')).toHaveLength(1);
      const now = effect ? NEW : OLD;
      expect(await handlers['joinWays.compare']({ id })).toEqual({ vendor: now });
      expect((await handlers['joinWays.detail']({ id })).row).toMatchObject({ state: 'live', fields: now });
    },
  );

  it('of what the vendor does not have any more is refused, and the join way is missing', async () => {
    const { handlers, live, vendor } = joinWayStage();
    const id = await live();
    vendor.has.clear();
    const call = handlers['joinWays.update']({ id, fields: NEW, expected: OLD });
    expect(await reasonOf(call)).toBe('joinWays.missing');
    expect((await handlers['joinWays.detail']({ id })).row.state).toBe('missing');
  });

  it('waits for the one before it', async () => {
    const { handlers, live, vendor } = joinWayStage();
    const id = await live();
    const third = joinWayFields({ remark: 'third' });
    const [first, second] = await Promise.allSettled([
      handlers['joinWays.update']({ id, fields: NEW, expected: OLD }),
      handlers['joinWays.update']({ id, fields: third, expected: OLD }),
    ]);
    expect([first.status, second.status]).toEqual(['fulfilled', 'rejected']);
    expect(vendor.has.get('config1')?.fields).toEqual(NEW);
  });
});

describe('a reading', () => {
  it('that was under way before a change does not bring back what the change has replaced', async () => {
    const { handlers, live, vendor } = joinWayStage();
    const id = await live();
    let answer: (() => void) | null = null;
    vendor.after = async (call) => {
      if (call.startsWith('get') && answer === null) await new Promise<void>((go) => (answer = go));
    };
    const reading = handlers['joinWays.compare']({ id });
    const change = handlers['joinWays.update']({ id, fields: NEW, expected: OLD });
    await expect.poll(() => answer).not.toBeNull();
    (answer as unknown as () => void)();
    await Promise.all([reading, change]);
    expect((await handlers['joinWays.detail']({ id })).row.fields).toEqual(NEW);
  });

  it('of one that is not there says so, and the join way is missing', async () => {
    const { handlers, live, vendor } = joinWayStage();
    const id = await live();
    vendor.has.clear();
    expect(await handlers['joinWays.compare']({ id })).toEqual({ vendor: null });
    expect((await handlers['joinWays.detail']({ id })).row).toMatchObject({
      state: 'missing',
      error: { reason: 'joinWays.missing', vendor: { errcode: 41044 } },
    });
  });
});

describe('a deletion', () => {
  it('wants the remark, and keeps the history', async () => {
    const { handlers, live, vendor, audit } = joinWayStage();
    const id = await live();
    expect(await reasonOf(handlers['joinWays.remove']({ id, typed: '门店' }))).toBe('joinWays.typed');
    expect(vendor.has.size).toBe(1);
    const row = await handlers['joinWays.remove']({ id, typed: ' 门店台卡 ' });
    expect(row).toMatchObject({ state: 'deleted', versions: 1, fields: OLD });
    expect(vendor.has.size).toBe(0);
    expect(audit.at(-1)).toEqual(['joinWay.deleted', { remark: '门店台卡', configId: 'config1' }]);
  });

  it('wants the config id of one without a remark', async () => {
    const { handlers, live } = joinWayStage();
    const id = await live(joinWayFields({ remark: '' }));
    expect(await reasonOf(handlers['joinWays.remove']({ id, typed: '' }))).toBe('joinWays.typed');
    expect((await handlers['joinWays.remove']({ id, typed: 'config1' })).state).toBe('deleted');
  });

  it.each([
    ['after', 'deleted'],
    ['before', 'live'],
  ] as const)('whose answer is lost %s its effect is settled by reading: %s', async (when, settled) => {
    const { handlers, live, vendor, audit } = joinWayStage();
    const id = await live();
    vendor[when] = async (call) => {
      if (call.startsWith('delete')) throw vendorFailure('lost');
    };
    expect(await reasonOf(handlers['joinWays.remove']({ id, typed: OLD.remark }))).toBe('joinWays.lost');
    const about = { remark: OLD.remark, configId: 'config1', lost: true };
    expect(audit.at(-1)).toEqual(['joinWay.deleted', about]);
    expect(await reasonOf(handlers['joinWays.remove']({ id, typed: OLD.remark }))).toBe(
      'joinWays.wrongState',
    );
    expect(vendor.arrived.filter((call) => call.startsWith('delete'))).toHaveLength(1);
    await handlers['joinWays.compare']({ id });
    expect((await handlers['joinWays.detail']({ id })).row.state).toBe(settled);
  });

  it('of one that somebody else has deleted finds that out', async () => {
    const { handlers, live, vendor } = joinWayStage();
    const id = await live();
    vendor.has.clear();
    expect(await reasonOf(handlers['joinWays.remove']({ id, typed: OLD.remark }))).toBe('joinWays.missing');
    expect((await handlers['joinWays.detail']({ id })).row.state).toBe('missing');
  });
});

describe('a connection that may only read', () => {
  it('refuses what would change the vendor, and reads', async () => {
    const { handlers, live, vendor, state, memory } = joinWayStage();
    const id = await live();
    state.readOnly = true;
    vendor.arrived.length = 0;
    const reasons = [
      await reasonOf(handlers['joinWays.create']({ connectionId: C, fields: OLD })),
      await reasonOf(handlers['joinWays.update']({ id, fields: NEW, expected: OLD })),
      await reasonOf(handlers['joinWays.remove']({ id, typed: OLD.remark })),
    ];
    expect(reasons).toEqual(['connection.readOnly', 'connection.readOnly', 'connection.readOnly']);
    expect([vendor.arrived, memory.calls.length]).toEqual([[], 1]);
    expect(await handlers['joinWays.compare']({ id })).toEqual({ vendor: OLD });
  });
});

describe('an app that died while a call was under way', () => {
  it('finds the creation lost at its next start, and asks nobody', async () => {
    const first = joinWayStage();
    first.vendor.after = async () => {
      first.kill();
      return new Promise<never>(() => undefined);
    };
    void first.handlers['joinWays.create']({ connectionId: C, fields: OLD });
    await expect.poll(() => first.memory.calls[0]?.state).toBe('sending');
    await expect.poll(() => first.vendor.has.size).toBe(1);
    const { handlers, vendor } = joinWayStage({ memory: first.memory });
    expect((await handlers['joinWays.list']({ connectionId: C })).lost).toMatchObject([{ fields: OLD }]);
    expect(vendor.arrived).toEqual([]);
  });

  it('finds an update unsettled, and a change waits for a reading to settle it', async () => {
    const first = joinWayStage();
    const id = await first.live();
    first.vendor.after = async (call) => {
      if (!call.startsWith('update')) return;
      first.kill();
      await new Promise<never>(() => undefined);
    };
    void first.handlers['joinWays.update']({ id, fields: NEW, expected: OLD });
    await expect.poll(() => first.vendor.arrived.at(-1)).toBe('update config1');
    const { memory, vendor } = first;
    vendor.after = async () => undefined;
    const { handlers } = joinWayStage({ memory, vendor });
    expect((await handlers['joinWays.detail']({ id })).row.state).toBe('unsettled');
    expect(await reasonOf(handlers['joinWays.remove']({ id, typed: NEW.remark }))).toBe('joinWays.typed');
    expect(await reasonOf(handlers['joinWays.remove']({ id, typed: OLD.remark }))).toBe(
      'joinWays.wrongState',
    );
    const row = await handlers['joinWays.update']({ id, fields: OLD, expected: NEW });
    expect(row).toMatchObject({ state: 'live', fields: OLD });
  });
});

describe('a change whose end cannot be written down', () => {
  it('is unsettled at the next look, and not done again', async () => {
    const endChange = async () => Promise.reject(failure('store', 'store.full', 'the disk is full'));
    const { handlers, live, vendor } = joinWayStage({ store: { endChange } });
    const id = await live();
    const call = handlers['joinWays.update']({ id, fields: NEW, expected: OLD });
    expect(await reasonOf(call)).toBe('store.full');
    expect((await handlers['joinWays.detail']({ id })).row.state).toBe('unsettled');
    expect(vendor.arrived.filter((made) => made === 'update config1')).toHaveLength(1);
  });

  it('because the store is away for a moment is written when it is back', async () => {
    const memory = memoryJoinWays();
    let away = 3;
    const { handlers, live } = joinWayStage({
      memory,
      store: {
        endChange: async (...end) => {
          away -= 1;
          if (away >= 0) throw failure('store', 'store.gone', 'away', { retryable: true });
          return memory.api.endChange(...end);
        },
      },
    });
    const id = await live();
    expect((await handlers['joinWays.update']({ id, fields: NEW, expected: OLD })).fields).toEqual(NEW);
  });
});

describe('the other calls', () => {
  it('say when there is no such join way', async () => {
    const { handlers } = joinWayStage();
    const reasons = await Promise.all([
      reasonOf(handlers['joinWays.detail']({ id: 9 })),
      reasonOf(handlers['joinWays.compare']({ id: 9 })),
      reasonOf(handlers['joinWays.saveImage']({ id: 9 })),
      reasonOf(handlers['joinWays.forget']({ id: 9 })),
    ]);
    expect(new Set(reasons)).toEqual(new Set(['joinWays.notFound']));
  });

  it('tell the screens of every change, also of one that failed', async () => {
    const { handlers, topics, vendor } = joinWayStage();
    vendor.before = async () => {
      throw vendorFailure('answered', 41045);
    };
    await reasonOf(handlers['joinWays.create']({ connectionId: C, fields: OLD }));
    expect(topics).toContain('joinWays.changed');
  });
});
