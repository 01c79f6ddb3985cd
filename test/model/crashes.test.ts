import { it, vi } from 'vitest';
import { expectToHold } from './holds';
import { crashes } from './scenario';

vi.mock('@shared/domain/limits', async (original) => ({
  ...(await original<object>()),
  ...(await import('./limits')).SMALL,
}));

it('a plan keeps its word however often it dies and the network breaks', () => expectToHold(crashes, 600));
