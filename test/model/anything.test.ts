import { it, vi } from 'vitest';
import { expectToHold } from './holds';
import { anything } from './scenario';

vi.mock('@shared/domain/limits', async (original) => ({
  ...(await original<object>()),
  ...(await import('./limits')).SMALL,
}));

it('a plan keeps its word whatever happens to it: no group twice, none lost, no state false', () =>
  expectToHold(anything, 900));
