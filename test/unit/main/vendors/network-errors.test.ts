import { networkTrouble } from '@main/vendors/network-errors';
import { expect, it } from 'vitest';

/** As Node's fetch throws it: the code is in the cause. */
const node = (code: string): Error =>
  new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) });
/** As Chromium's stack throws it: the name is in the message. */
const chromium = (name: string): Error => new Error(`net::${name}`);

it.each([
  [node('ENOTFOUND'), 'net.dns', 'not-sent'],
  [node('EAI_AGAIN'), 'net.dns', 'not-sent'],
  [chromium('ERR_NAME_NOT_RESOLVED'), 'net.dns', 'not-sent'],
  [node('ECONNREFUSED'), 'net.refused', 'not-sent'],
  [chromium('ERR_CONNECTION_REFUSED'), 'net.refused', 'not-sent'],
  [chromium('ERR_INTERNET_DISCONNECTED'), 'net.offline', 'not-sent'],
  [chromium('ERR_PROXY_CONNECTION_FAILED'), 'net.proxy', 'not-sent'],
  [chromium('ERR_TUNNEL_CONNECTION_FAILED'), 'net.proxy', 'not-sent'],
  [chromium('ERR_PROXY_AUTH_UNSUPPORTED'), 'net.proxyAuth', 'not-sent'],
  [chromium('ERR_CERT_AUTHORITY_INVALID'), 'net.certificate', 'not-sent'],
  [node('DEPTH_ZERO_SELF_SIGNED_CERT'), 'net.certificate', 'not-sent'],
  [node('ERR_TLS_CERT_ALTNAME_INVALID'), 'net.certificate', 'not-sent'],
  [chromium('ERR_SSL_PROTOCOL_ERROR'), 'net.tls', 'lost'],
  [node('ECONNRESET'), 'net.reset', 'lost'],
  [node('UND_ERR_SOCKET'), 'net.reset', 'lost'],
  [chromium('ERR_EMPTY_RESPONSE'), 'net.reset', 'lost'],
  [chromium('ERR_CONNECTION_CLOSED'), 'net.reset', 'lost'],
  [chromium('ERR_HTTP2_PROTOCOL_ERROR'), 'net.reset', 'lost'],
  [chromium('ERR_NETWORK_CHANGED'), 'net.offline', 'lost'],
  [node('ETIMEDOUT'), 'net.timeout', 'lost'],
  [chromium('ERR_CONTENT_LENGTH_MISMATCH'), 'vendor.truncated', 'lost'],
  [node('UNHEARD_OF'), 'net.failed', 'lost'],
  [new Error('Attempted to redirect, but redirect policy was error'), 'vendor.redirect', 'lost'],
  ['not even an error', 'net.failed', 'lost'],
])('%s means %s and is %s', (error, reason, delivery) => {
  expect(networkTrouble(error)).toMatchObject({ reason, delivery });
});

it('looks through a list of attempts, as a host with several addresses gives it', () => {
  const attempts = new AggregateError([Object.assign(new Error('x'), { code: 'ECONNREFUSED' })]);
  expect(networkTrouble(new TypeError('fetch failed', { cause: attempts })).reason).toBe('net.refused');
});
