import { it, vi } from 'vitest';
import { expectToHold } from './holds';
import { days } from './scenario';

vi.mock('@shared/domain/limits', async (original) => ({
  ...(await original<object>()),
  ...(await import('./limits')).SMALL,
}));

it('a plan keeps its word over days, quotas and midnights', () => expectToHold(days, 520));
