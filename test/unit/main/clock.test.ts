import { expect, it } from 'vitest';
import { clockOffset, shiftedTimers } from '@main/clock';
import { systemTimers } from '@main/features/jobs/timers';

it('runs ahead by the seconds that a trial asks for', () => {
  expect(clockOffset(false, { HANDOVER_CLOCK_OFFSET: '86400' })).toBe(86_400);
  expect(clockOffset(false, { HANDOVER_CLOCK_OFFSET: '-60' })).toBe(-60);
  const ahead = shiftedTimers(86_400).now() - systemTimers.now();
  expect(ahead).toBeGreaterThanOrEqual(86_400);
  expect(ahead).toBeLessThan(86_402);
});

it('goes by the computer when it is packaged, or nothing sensible is asked for', () => {
  expect(clockOffset(true, { HANDOVER_CLOCK_OFFSET: '86400' })).toBe(0);
  expect(clockOffset(false, {})).toBe(0);
  expect(clockOffset(false, { HANDOVER_CLOCK_OFFSET: 'tomorrow' })).toBe(0);
});
