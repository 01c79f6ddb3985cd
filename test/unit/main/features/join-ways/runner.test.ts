import { describe, expect, it } from 'vitest';
import { Failure, failure } from '@shared/domain/errors';
import { VendorFailure } from '@main/vendors/failure';
import {
  C,
  joinWayFields,
  joinWayStage,
  pngOf,
  reasonOf,
  vendorFailure,
} from '../../../../support/join-ways';
import { memoryJoinWays } from '../../../../support/memory-join-ways';

type Stage = ReturnType<typeof joinWayStage>;

/** A vendor with some join ways, of which the vault knows nothing yet. */
function stocked(count: number, options: Parameters<typeof joinWayStage>[0] = {}) {
  const stage = joinWayStage(options);
  const configIds = Array.from({ length: count }, (_, n) => `config${n + 1}`);
  for (const configId of configIds) {
    const fields = joinWayFields({ remark: configId });
    stage.vendor.has.set(configId, { fields, qrCode: `https://qr.invalid/${configId}` });
  }
  return { ...stage, configIds };
}

const adopt = async ({ handlers, ended }: Stage, configIds: readonly string[]) => {
  const { jobId } = await handlers['joinWays.adopt']({ connectionId: C, configIds: [...configIds] });
  return ended(jobId);
};
const refresh = async ({ handlers, ended }: Stage, ids?: number[]) => {
  const { jobId } = await handlers['joinWays.refresh']({ connectionId: C, ...(ids ? { ids } : {}) });
  return ended(jobId);
};
const states = ({ memory }: Stage) => [...memory.kept.values()].map(({ state }) => state);

describe('adopting', () => {
  it('reads every config id and loads its image; one twice or known counts once', async () => {
    const stage = stocked(3);
    const { handlers, configIds, ended, asked, audit } = stage;
    await adopt(stage, ['config1']);
    const answer = await handlers['joinWays.adopt']({
      connectionId: C,
      configIds: ['config2', ...configIds],
    });
    expect(answer).toMatchObject({ added: 2, known: 1 });
    const job = await ended(answer.jobId);
    expect([job.state, job.progress.counts]).toEqual([
      'done',
      { read: 3, changed: 0, missing: 0, failed: 0, images: 2 },
    ]);
    const { rows } = await handlers['joinWays.list']({ connectionId: C });
    expect(rows.map(({ fields, hasImage }) => [fields?.remark, hasImage])).toEqual([
      ['config3', true],
      ['config2', true],
      ['config1', true],
    ]);
    expect(asked.toSorted()).toEqual(configIds.map((id) => `https://qr.invalid/${id}`));
    expect(audit.at(-1)).toEqual(['joinWay.adopted', { added: 2, known: 1 }]);
  });

  it.each<[string, Error]>([
    ['that the vendor does not have', vendorFailure('answered', 41044)],
    ['that it answers strangely', vendorFailure('lost', 99)],
    ['that it refuses this app', vendorFailure('answered', 48002)],
    ['that it never answers', vendorFailure('lost')],
  ])('goes on after one %s', async (_, error) => {
    const stage = stocked(3);
    stage.vendor.before = async (call) => {
      if (call === 'get config2') throw error;
    };
    const { state, progress } = await adopt(stage, stage.configIds);
    const isMissing = error instanceof Failure && error.error.code === 'not-found';
    expect([state, progress.counts]).toEqual([
      'done',
      { read: 2, changed: 0, missing: isMissing ? 1 : 0, failed: isMissing ? 0 : 1, images: 2 },
    ]);
    expect(states(stage)).toEqual(['live', isMissing ? 'missing' : 'unread', 'live']);
    expect(stage.memory.kept.get(2)?.error).not.toBeNull();
  });

  it('waits while the network is away, and reads none twice for that', async () => {
    const stage = stocked(3);
    let offline = true;
    stage.vendor.before = async (call) => {
      if (call === 'get config3' && offline) {
        offline = false;
        const error = { code: 'offline', reason: 'net.offline', message: '', retryable: true } as const;
        throw new VendorFailure(error, 'not-sent', null);
      }
    };
    const { state, progress } = await adopt(stage, stage.configIds);
    expect([state, progress.counts['read']]).toEqual(['done', 3]);
  });

  it('waits when nothing at all is answered, and calls no join way unreadable for that', async () => {
    const stage = stocked(1);
    let silent = 2;
    const answer = async () => {
      silent -= 1;
      if (silent >= 0) throw vendorFailure('lost');
    };
    stage.vendor.before = answer;
    stage.vendor.ping = async () => {
      await answer().catch(() => Promise.reject(failure('timeout', 'net.timeout', '', { retryable: true })));
    };
    const { state, progress } = await adopt(stage, stage.configIds);
    expect([state, progress.counts]).toMatchObject(['done', { read: 1, failed: 0 }]);
  });

  it('that meets a vendor in trouble does not call every join way unreadable', async () => {
    const stage = stocked(30);
    let calls = 0;
    stage.vendor.before = async (call) => {
      calls += 1;
      if (call.startsWith('get') && calls <= 20) {
        const error = { code: 'vendor', reason: 'vendor.httpStatus', message: '', retryable: true } as const;
        throw new VendorFailure(error, 'lost', null);
      }
    };
    const { state, progress } = await adopt(stage, stage.configIds);
    expect([state, progress.counts]).toMatchObject(['done', { read: 30, failed: 0 }]);
  });

  it('stops when it is cancelled', async () => {
    const stage = stocked(200);
    const { engine, handlers, vendor, configIds, ended } = stage;
    const { jobId } = await handlers['joinWays.adopt']({ connectionId: C, configIds });
    vendor.before = async () => {
      await engine.cancel(jobId);
    };
    expect((await ended(jobId)).state).toBe('cancelled');
    expect(vendor.arrived.length).toBeLessThan(20);
  });

  it('goes on after a kill where its checkpoint is', async () => {
    const first = stocked(100);
    const { handlers, vendor, configIds, memory, jobs } = first;
    vendor.before = async (call) => {
      if (call === 'get config90') first.kill();
    };
    await handlers['joinWays.adopt']({ connectionId: C, configIds });
    await expect.poll(() => vendor.arrived.includes('get config90')).toBe(true);
    vendor.before = async () => undefined;
    vendor.arrived.length = 0;
    const second = joinWayStage({ memory, jobs, vendor });
    await second.engine.takeUp();
    const job = await second.ended(1);
    expect([job.state, states(second).filter((state) => state === 'live').length]).toEqual(['done', 100]);
    expect(vendor.arrived).not.toContain('get config80');
    expect(second.asked).toHaveLength(100);
  });

  it('of a connection to another vendor is refused', async () => {
    const { handlers } = joinWayStage({
      store: { listConnections: async () => [{ id: C, vendor: 'sobot' } as never] },
    });
    const call = handlers['joinWays.adopt']({ connectionId: C, configIds: ['config1'] });
    expect(await reasonOf(call)).toBe('connection.otherVendor');
  });
});

describe('a refresh', () => {
  it('keeps what was changed elsewhere as a version, and settles what was open', async () => {
    const stage = stocked(2);
    const { vendor, memory } = stage;
    await adopt(stage, stage.configIds);
    vendor.has.set('config1', {
      fields: joinWayFields({ remark: 'other' }),
      qrCode: 'https://qr.invalid/config1',
    });
    const second = memory.kept.get(2);
    if (second) second.state = 'unsettled';
    const { progress } = await refresh(stage);
    expect(progress.counts).toEqual({ read: 2, changed: 1, missing: 0, failed: 0, images: 0 });
    expect(states(stage)).toEqual(['live', 'live']);
    expect(memory.kept.get(1)?.versions.map(({ source }) => source)).toEqual(['adopted', 'read']);
  });

  it('leaves deleted ones alone unless they are named, and they stay deleted', async () => {
    const stage = joinWayStage();
    const id = await stage.live();
    await stage.handlers['joinWays.remove']({ id, typed: '门店台卡' });
    stage.vendor.arrived.length = 0;
    await refresh(stage);
    expect(stage.vendor.arrived).toEqual([]);
    const { progress } = await refresh(stage, [id]);
    expect([progress.counts['missing'], states(stage)]).toEqual([1, ['deleted']]);
  });

  it('loads an image whose address has changed, also after a kill that came once the address was entered', async () => {
    const memory = memoryJoinWays();
    const stage = stocked(1, {
      memory,
      store: {
        readJoinWay: async (reading) => {
          const row = await memory.api.readJoinWay(reading);
          if (reading.qrCode === 'https://qr.invalid/new') stage.kill();
          return row;
        },
      },
    });
    const { vendor, jobs } = stage;
    await adopt(stage, stage.configIds);
    const fields = joinWayFields({ remark: 'config1' });
    vendor.has.set('config1', { fields, qrCode: 'https://qr.invalid/new' });
    const { jobId } = await stage.handlers['joinWays.refresh']({ connectionId: C });
    await expect.poll(() => memory.kept.get(1)?.qrCode).toBe('https://qr.invalid/new');
    const next = joinWayStage({ memory, jobs, vendor });
    next.state.image = async () => pngOf(2);
    await next.engine.takeUp();
    await next.ended(jobId);
    expect(memory.kept.get(1)?.png).toEqual(pngOf(2));
  });
});

describe('an image that was replaced', () => {
  /** A join way whose image was loaded before the vendor names another address. */
  async function replaced(options?: Parameters<typeof stocked>[1]) {
    const stage = stocked(1, options);
    await adopt(stage, stage.configIds);
    const fields = joinWayFields({ remark: 'config1' });
    stage.vendor.has.set('config1', { fields, qrCode: 'https://qr.invalid/new' });
    stage.state.image = async () => pngOf(2);
    stage.asked.length = 0;
    return { ...stage, fields, png: () => stage.memory.kept.get(1)?.png };
  }

  it('is loaded by a refresh after a comparison has entered its address, and by no later one', async () => {
    const stage = await replaced();
    await stage.handlers['joinWays.compare']({ id: 1 });
    expect(stage.asked).toEqual([]);
    expect((await stage.handlers['joinWays.detail']({ id: 1 })).row.oldImage).toBe(true);
    const { progress } = await refresh(stage);
    expect([progress.counts['images'], stage.png()]).toEqual([1, pngOf(2)]);
    await refresh(stage);
    expect(stage.asked).toEqual(['https://qr.invalid/new']);
  });

  it('is loaded by an update, which has read its address before', async () => {
    const { handlers, fields, png } = await replaced();
    await handlers['joinWays.update']({ id: 1, fields: { ...fields, state: 'other' }, expected: fields });
    expect(png()).toEqual(pngOf(2));
  });

  it('is loaded by the next refresh when this one could not, although that reads the same address', async () => {
    const stage = await replaced();
    stage.state.image = async () => Uint8Array.from([1]);
    await refresh(stage);
    expect(stage.png()).toEqual(pngOf(1));
    stage.state.image = async () => pngOf(2);
    await refresh(stage);
    expect([stage.png(), stage.memory.kept.get(1)?.error]).toEqual([pngOf(2), null]);
  });

  it('may be the one of a vault file: it is loaded once, since nobody knows where it came from', async () => {
    const from = await replaced();
    await from.handlers['joinWays.compare']({ id: 1 });
    const { joinWays } = await from.memory.api.exportJoinWays(C, 0, 10);
    const stage = stocked(0, { vendor: from.vendor });
    await stage.memory.api.importJoinWays(C, joinWays, 1);
    await refresh(stage);
    await refresh(stage);
    expect(stage.asked).toEqual(['https://qr.invalid/new']);
  });
});

describe('images', () => {
  it('that are none are not kept, and keep no other', async () => {
    const stage = stocked(3);
    stage.state.image = async (url) => (url.endsWith('config2') ? Uint8Array.from([1]) : pngOf(1));
    const { state, progress, error } = await adopt(stage, stage.configIds);
    expect([state, progress.counts['images'], progress.counts['failed']]).toEqual(['done', 2, 1]);
    expect(error?.reason).toBe('joinWays.notImage');
    expect(stage.memory.kept.get(2)).toMatchObject({ state: 'live', error: { reason: 'joinWays.notImage' } });
  });

  it('of a host that cannot be reached are given up while the vendor can be', async () => {
    const stage = stocked(40);
    stage.state.image = async () => {
      throw Object.assign(new Error('refused'), { code: 'ECONNREFUSED' });
    };
    const { state, progress, error } = await adopt(stage, stage.configIds);
    expect([state, progress.counts['read'], error?.reason]).toEqual(['done', 40, 'net.refused']);
    expect(stage.asked.length).toBeLessThan(10);
  });

  it('are waited for when the vendor cannot be reached either', async () => {
    const stage = stocked(1);
    let tries = 0;
    stage.state.image = async () => {
      tries += 1;
      if (tries === 1) throw Object.assign(new Error('refused'), { code: 'ECONNREFUSED' });
      return pngOf(1);
    };
    stage.vendor.ping = async () => {
      throw failure('offline', 'net.offline', 'away', { retryable: true });
    };
    const { state, progress } = await adopt(stage, stage.configIds);
    expect([state, progress.counts['images'], progress.counts['failed']]).toEqual(['done', 1, 0]);
  });

  it('are not asked for by mini programs', async () => {
    const stage = stocked(1);
    stage.vendor.has.set('config1', { fields: joinWayFields({ scene: 1 }), qrCode: null });
    expect((await adopt(stage, stage.configIds)).progress.counts['images']).toBe(0);
    expect(stage.asked).toEqual([]);
  });
});

it('a job leaves join ways of another connection alone, which another app has to read', async () => {
  const memory = memoryJoinWays();
  const [other] = (await memory.api.addJoinWays('c2', ['config1'], 1)).ids;
  const stage = stocked(1, { memory });
  const job = await refresh(stage, [other ?? 0]);
  expect(job.state).toBe('done');
  expect([stage.vendor.arrived, states(stage)]).toEqual([[], ['unread']]);
});
