import { expect, it } from 'vitest';
import { contract } from '@shared/contract';
import { CHANNELS } from '@shared/contract/channels';

it('lists every call of the contract once for the preload', () => {
  expect([...CHANNELS].sort()).toEqual(Object.keys(contract).sort());
});
