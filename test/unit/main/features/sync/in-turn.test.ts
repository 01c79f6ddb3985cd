import { expect, it } from 'vitest';
import { inTurn } from '@main/features/sync/in-turn';

const never = new AbortController().signal;

it('works on all, in order, no more than so many at once', async () => {
  const begun: number[] = [];
  let active = 0;
  let most = 0;
  await inTurn([1, 2, 3, 4, 5, 6, 7], 3, never, async (thing) => {
    begun.push(thing);
    most = Math.max(most, ++active);
    await Promise.resolve();
    active -= 1;
  });
  expect(begun).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(most).toBe(3);
});

it('begins nothing new after an error, and throws it when what was under way has ended', async () => {
  const begun: number[] = [];
  const ended: number[] = [];
  const work = inTurn([1, 2, 3, 4, 5], 2, never, async (thing) => {
    begun.push(thing);
    if (thing === 1) throw new Error('first');
    await new Promise((resolve) => setImmediate(resolve));
    ended.push(thing);
  });
  await expect(work).rejects.toThrow('first');
  expect(begun).toEqual([1, 2]);
  expect(ended).toEqual([2]);
});

it('ends with cancelled when the signal is aborted', async () => {
  const controller = new AbortController();
  const begun: number[] = [];
  const work = inTurn([1, 2, 3], 1, controller.signal, async (thing) => {
    begun.push(thing);
    controller.abort();
  });
  await expect(work).rejects.toMatchObject({ error: { code: 'cancelled' } });
  expect(begun).toEqual([1]);
});
