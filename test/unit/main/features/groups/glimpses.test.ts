import { expect, it } from 'vitest';
import { Glimpses } from '@main/features/groups/glimpses';
import type { StoreApi } from '@main/store/api';
import type { WecomClient } from '@main/vendors/wecom/types';
import { lostFailure, vendorFailure } from '../../../../support/items';
import { makeGroup } from '../../../../support/sync-run';
import { manualTimers } from '../../../../support/timers';

function setUp(fail: (chatId: string) => Error | null = () => null) {
  const timers = manualTimers();
  const asked: string[] = [];
  const written: string[] = [];
  const runs: (number | null)[] = [];
  const errors: [string, number][] = [];
  const reach = { able: true };
  const store: Partial<StoreApi> = {
    applyDetails: async (_connection, run, groups) => {
      runs.push(run);
      written.push(...groups.map(({ chatId }) => chatId));
      return { inserted: 0, changed: 0, unchanged: 0 };
    },
    applyLoadError: async (_connection, _run, chatId, errcode) => void errors.push([chatId, errcode]),
  };
  const client: Partial<WecomClient> = {
    group: async (chatId) => {
      asked.push(chatId);
      const error = fail(chatId);
      if (error) throw error;
      return makeGroup(chatId);
    },
  };
  const glimpses = new Glimpses({
    store: store as StoreApi,
    timers,
    emit: () => undefined,
    client: async () => client as WecomClient,
    isReachable: () => reach.able,
  });
  return { glimpses, timers, asked, written, runs, errors, reach };
}

const ids = (count: number) => Array.from({ length: count }, (_, index) => `wr${index}`);

it('reads what is on the screen, at most a hundred groups, outside any run', async () => {
  const { glimpses, written, runs } = setUp();
  glimpses.want('c1', ids(300));
  await glimpses.idle();
  expect(written.toSorted()).toEqual(ids(100).toSorted());
  expect(new Set(runs)).toEqual(new Set([null]));
});

it('does not read the same group again for a while', async () => {
  const { glimpses, timers, asked } = setUp();
  glimpses.want('c1', ['wr1']);
  await glimpses.idle();
  glimpses.want('c1', ['wr1', 'wr2']);
  await glimpses.idle();
  expect(asked).toEqual(['wr1', 'wr2']);
  await timers.advance(601_000);
  glimpses.want('c1', ['wr1']);
  await glimpses.idle();
  expect(asked).toEqual(['wr1', 'wr2', 'wr1']);
});

it('forgets what has left the screen', async () => {
  const { glimpses, asked } = setUp();
  glimpses.want('c1', ids(100));
  glimpses.want('c1', ['other']);
  await glimpses.idle();
  expect(asked).toContain('other');
  expect(asked.length).toBeLessThan(30);
});

it('does nothing while the vendor cannot be reached, and stops when it no longer can', async () => {
  const { glimpses, asked, reach } = setUp(() => lostFailure('net.refused', 'not-sent'));
  reach.able = false;
  glimpses.want('c1', ids(10));
  await glimpses.idle();
  expect(asked).toEqual([]);
  reach.able = true;
  glimpses.want('c1', ids(100));
  await glimpses.idle();
  expect(asked.length).toBeLessThan(10);
});

it('notes a group that cannot be read, and reads the others', async () => {
  const { glimpses, written, errors } = setUp((chatId) => (chatId === 'wr1' ? vendorFailure(90501) : null));
  glimpses.want('c1', ids(3));
  await glimpses.idle();
  expect(errors).toEqual([['wr1', 90501]]);
  expect(written).toEqual(['wr0', 'wr2']);
});
