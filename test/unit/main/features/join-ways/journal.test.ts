import { describe, expect, it } from 'vitest';
import { failure } from '@shared/domain/errors';
import { Journal } from '@main/features/join-ways/journal';
import type { OpenStore } from '@main/store/api';
import { deferred } from '../../../../support/deferred';
import { manualTimers } from '../../../../support/timers';

function stage(sweep: () => Promise<number> = async () => 0) {
  const log: string[] = [];
  const loseJoinWayCalls = async () => {
    log.push('sweep');
    return sweep();
  };
  const store: Partial<OpenStore> = { loseJoinWayCalls };
  return { log, journal: new Journal({ store: store as OpenStore, timers: manualTimers() }) };
}

describe('calls of a process that died', () => {
  it('are lost once, before the first call of this one begins', async () => {
    const gate = deferred<number>();
    const { log, journal } = stage(() => gate.promise);
    const calls = Promise.all(['a', 'b'].map((name) => journal.call(async () => void log.push(name))));
    await Promise.resolve();
    expect(log).toEqual(['sweep']);
    gate.resolve(1);
    await calls;
    await journal.ready();
    expect(log).toEqual(['sweep', 'a', 'b']);
  });

  it('are tried again when the store was away', async () => {
    let away = true;
    const { log, journal } = stage(async () => {
      if (away) throw failure('store', 'store.gone', 'away');
      return 0;
    });
    await expect(journal.ready()).rejects.toThrow('away');
    away = false;
    await journal.ready();
    expect(log).toEqual(['sweep', 'sweep']);
  });
});

describe('a call whose end stayed untold', () => {
  it('is lost at the next look, and only when no other is under way', async () => {
    const { log, journal } = stage();
    const gate = deferred<void>();
    const other = journal.call(() => gate.promise);
    await journal.call(async () => journal.untold());
    await journal.ready();
    expect(log).toEqual(['sweep']);
    gate.resolve();
    await other;
    await journal.ready();
    expect(log).toEqual(['sweep', 'sweep']);
  });

  it('is not looked for while a call is under way that began in the same moment', async () => {
    const { log, journal } = stage();
    await journal.ready();
    const gate = deferred<void>();
    const others: Promise<void>[] = [];
    await journal.call(async () => {
      journal.untold();
      others.push(journal.call(() => gate.promise));
    });
    await journal.ready();
    expect(log).toEqual(['sweep']);
    gate.resolve();
    await Promise.all(others);
    await journal.ready();
    expect(log).toEqual(['sweep', 'sweep']);
  });
});
