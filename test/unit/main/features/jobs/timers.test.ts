import { expect, it } from 'vitest';
import { shiftedTimers, sleep, systemTimers } from '@main/features/jobs/timers';
import { manualTimers, settle } from '../../../../support/timers';

it('ends when its time is over, and not before', async () => {
  const timers = manualTimers();
  let over = false;
  void sleep(timers, 1000, new AbortController().signal).then(() => (over = true));
  await timers.advance(999);
  expect(over).toBe(false);
  await timers.advance(1);
  expect(over).toBe(true);
});

it('ends early when woken, leaving no timer behind', async () => {
  const timers = manualTimers();
  let wake = () => {};
  const sleeping = sleep(timers, 60_000, new AbortController().signal, (waker) => {
    wake = waker;
    return () => {};
  });
  wake();
  await sleeping;
  expect(timers.next()).toBeNull();
});

it('ends with cancelled when its signal is aborted, before or during', async () => {
  const timers = manualTimers();
  const controller = new AbortController();
  const sleeping = sleep(timers, 60_000, controller.signal);
  controller.abort();
  await expect(sleeping).rejects.toMatchObject({ error: { code: 'cancelled' } });
  await expect(sleep(timers, 1, controller.signal)).rejects.toMatchObject({ error: { code: 'cancelled' } });
  await settle();
  expect(timers.next()).toBeNull();
});

it('runs ahead of the wall clock by the seconds that a trial asks for, and not in its waits', () => {
  const ahead = shiftedTimers(86_400);
  const difference = ahead.now() - systemTimers.now();
  expect(difference).toBeGreaterThanOrEqual(86_399);
  expect(difference).toBeLessThanOrEqual(86_401);
  expect(Math.abs(ahead.ticks() - systemTimers.ticks())).toBeLessThan(1000);
});
