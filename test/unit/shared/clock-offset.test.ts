import { expect, it } from 'vitest';
import { clockOffset } from '@shared/clock-offset';

it('takes the whole seconds that the environment asks for, and nothing else', () => {
  expect(clockOffset({ HANDOVER_CLOCK_OFFSET: '86400' })).toBe(86_400);
  expect(clockOffset({ HANDOVER_CLOCK_OFFSET: '-60' })).toBe(-60);
  expect(clockOffset({})).toBe(0);
  expect(clockOffset({ HANDOVER_CLOCK_OFFSET: 'tomorrow' })).toBe(0);
});
