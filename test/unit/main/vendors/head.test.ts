import { VendorFailure } from '@main/vendors/failure';
import { askDate } from '@main/vendors/head';
import type { Send, WireResponse } from '@main/vendors/transport';
import { describe, expect, it } from 'vitest';

const url = 'https://vendor.example/cgi-bin/get_api_domain_ip';
const answering =
  (answer: Partial<WireResponse>): Send =>
  async () => ({ status: 200, contentType: '', body: (async function* () {})(), ...answer });
/** Ends only with its request. */
const silent: Send = ({ signal }) =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('aborted'))));
const ask = (send: Send, signal = new AbortController().signal, timeout = 5000) =>
  askDate(send, { url, label: 'probe', signal, timeout });
const failureOf = async (asked: Promise<unknown>): Promise<unknown> => {
  const error = await asked.catch((thrown: unknown) => thrown);
  return error instanceof VendorFailure ? `${error.error.code} ${error.error.reason}` : error;
};

describe('askDate', () => {
  it.each([200, 401, 503])('tells when an answer of status %i was written', async (status) => {
    const date = 'Wed, 25 Nov 2026 08:00:00 GMT';
    expect(await ask(answering({ status, date }))).toBe(Date.UTC(2026, 10, 25, 8) / 1000);
  });

  it.each([null, undefined, '', 'yesterday'])('knows no date from %j', async (date) => {
    expect(await ask(answering(date === undefined ? {} : { date }))).toBeNull();
  });

  it('sends nothing along, and lets go of the answer', async () => {
    const sent: Parameters<Send>[0][] = [];
    await ask((request) => {
      sent.push(request);
      return answering({})(request);
    });
    expect(sent).toMatchObject([{ method: 'GET', url, headers: {} }]);
    expect(sent[0]?.body).toBeUndefined();
    expect(sent[0]?.signal.aborted).toBe(true);
  });

  it('tells what kept it from the vendor', async () => {
    const broken: Send = () => Promise.reject(new Error('net::ERR_CERT_AUTHORITY_INVALID'));
    expect(await failureOf(ask(broken))).toBe('offline net.certificate');
    expect(await failureOf(ask(answering({ status: 407 })))).toBe('auth net.proxyAuth');
    expect(await failureOf(ask(silent, undefined, 20))).toBe('timeout net.timeout');
    const stop = new AbortController();
    const asked = ask(silent, stop.signal);
    stop.abort();
    expect(await failureOf(asked)).toBe('cancelled call.cancelled');
  });
});
