import { expect, it } from 'vitest';
import { restoreEffects } from '@renderer/features/settings/restoreEffects';

it('say of a file also that its way through the network comes along, and that authorities do not', () => {
  const from = { path: '/somewhere/mine.handover' };
  expect(restoreEffects(from)).toEqual(['later', 'doubt', 'secrets', 'network', 'authorities', 'pause']);
  expect(restoreEffects({ generation: 3 })).toEqual(['later', 'doubt', 'secrets', 'pause']);
});
