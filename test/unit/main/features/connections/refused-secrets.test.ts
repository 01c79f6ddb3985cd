import { expect, it } from 'vitest';
import { RefusedSecrets } from '@main/features/connections/refused-secrets';
import { VendorFailure } from '@main/vendors/failure';

const account = { corpId: 'appid', baseUrl: 'https://vendor.invalid' };

it.each([
  ['sobot.secretRefused', false],
  ['wecom.secretRefused', true],
])('%s is remembered after the clock was set: %s, since only Sobot signs with it', (reason, isKnown) => {
  let ahead = 0;
  const secrets = new RefusedSecrets(() => ahead);
  const refusals = secrets.of('secret', account);
  const error = { code: 'auth', reason, message: 'refused', retryable: false } as const;
  refusals.note(new VendorFailure(error, 'answered', 'stop-and-explain'));
  ahead = 5000;
  expect(refusals.known()?.error.reason).toBe(reason);
  ahead = -300_000;
  expect(refusals.known() !== null).toBe(isKnown);
});
