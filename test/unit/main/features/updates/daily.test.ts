import { expect, it, vi } from 'vitest';
import { daily } from '@main/features/updates/daily';
import { manualTimers } from '../../../../support/timers';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

it('works a minute after the start and once a day, tries again after an hour, and ends', async () => {
  const timers = manualTimers();
  let doneAt: number | null = null;
  const work = vi.fn<() => void>();
  const watch = daily(timers, () => doneAt, work);
  watch.start();
  await timers.advance(MINUTE - 1);
  expect(work).not.toHaveBeenCalled();
  await timers.advance(1);
  expect(work).toHaveBeenCalledTimes(1);
  await timers.advance(HOUR);
  expect(work).toHaveBeenCalledTimes(2);
  doneAt = timers.now();
  await timers.advance(23 * HOUR);
  expect(work).toHaveBeenCalledTimes(2);
  await timers.advance(HOUR);
  expect(work).toHaveBeenCalledTimes(3);
  watch.start();
  watch.stop();
  await timers.advance(48 * HOUR);
  expect(work).toHaveBeenCalledTimes(3);
});
