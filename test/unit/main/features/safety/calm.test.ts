import { expect, it } from 'vitest';
import { inCalm } from '@main/features/safety/calm';
import { deferred } from '../../../../support/deferred';

const busy = { error: { code: 'conflict', reason: 'backups.busy' } };

it('is had by one at a time: the second of two clicks is refused, and a later one is not', async () => {
  const goneOn: string[] = [];
  const calm = inCalm({
    isSending: async () => false,
    rest: async () => true,
    goOn: async () => void goneOn.push('on'),
  });
  const first = deferred<string>();
  const restoring = calm(() => first.promise);
  await expect(calm(async () => 'second')).rejects.toMatchObject(busy);
  expect(goneOn).toEqual([]);
  first.resolve('first');
  expect(await restoring).toBe('first');
  expect(await calm(async () => 'third')).toBe('third');
});

it('is refused when something begins to be sent while the jobs come to rest, and they go on', async () => {
  let sending = false;
  const done: string[] = [];
  const calm = inCalm({
    isSending: async () => sending,
    rest: async () => (sending = true),
    goOn: async () => void done.push('on'),
  });
  await expect(calm(async () => void done.push('work'))).rejects.toMatchObject(busy);
  expect(done).toEqual(['on']);
});
