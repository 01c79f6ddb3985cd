import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Consultation, nowHere, stepOf, told } from '../support/doctor';
import { publicRoots } from '../support/doctor-network';
import { startTestPractice } from '../support/practice';

let desk: Consultation;
beforeEach(async () => {
  desk = await Consultation.open();
});
afterEach(() => desk.close());

const gettokens = async (): Promise<number> => (await desk.practice.control.stats())['gettoken'] ?? 0;

describe('the way to the vendor', () => {
  const away = { baseUrl: 'https://vendor.example/cgi-bin' };

  /** A proxy before a host with a certificate. */
  async function proxied(certificate: 'vendor' | 'gateway-vendor', rules: { login?: string } = {}) {
    const { port: to } = await desk.network.tls(certificate);
    return desk.network.proxy({ to, ...rules });
  }

  it('goes through the own proxy with its credentials, and looks at the certificate there', async () => {
    const { port } = await proxied('vendor', { login: 'me:hidden-word' });
    const report = await desk.examine(
      await desk.add({ ...away, proxyUrl: `http://me:hidden-word@127.0.0.1:${port}` }),
    );
    expect(told(report)).toBe(
      'secret ok, proxy ok, dns skipped behindProxy, tls ok, clock ok, token ok, ip ok',
    );
    expect(stepOf(report, 'proxy')?.facts).toEqual({ via: 'own', proxyHost: `127.0.0.1:${port}` });
    expect(stepOf(report, 'tls')?.facts).toMatchObject({
      issuer: 'Example Trust / Example Issuing CA',
      root: 'Example Trust / Example Root',
      trusted: true,
    });
    expect(JSON.stringify(report)).not.toContain('hidden-word');
  });

  it('takes a proxy from the settings of the system', async () => {
    const { port } = await proxied('vendor');
    const asked: string[] = [];
    const report = await desk.examine(await desk.add(away), {
      resolveProxy: async (url) => {
        asked.push(url);
        return `PROXY 127.0.0.1:${port}; DIRECT`;
      },
    });
    expect(asked).toEqual(['https://vendor.example/cgi-bin']);
    expect(stepOf(report, 'proxy')?.facts).toEqual({ via: 'system', proxyHost: `127.0.0.1:${port}` });
    expect(stepOf(report, 'tls')?.state).toBe('ok');
  });

  it('names the gateway that reads along, when the system trusts it', async () => {
    const { port } = await proxied('gateway-vendor');
    const report = await desk.examine(await desk.add({ ...away, proxyUrl: `http://127.0.0.1:${port}` }));
    expect(stepOf(report, 'tls')).toMatchObject({
      state: 'warning',
      note: 'gatewayCertificate',
      facts: { issuer: 'Example Company / Example Web Gateway', trusted: false },
      error: null,
    });
    expect(stepOf(report, 'token')?.state).toBe('ok');
  });

  it('blames the certificate when the system does not accept it either', async () => {
    const { port } = await proxied('gateway-vendor');
    const id = await desk.add({ ...away, proxyUrl: `http://127.0.0.1:${port}` });
    const sent = await gettokens();
    desk.send = () => Promise.reject(new Error('net::ERR_CERT_AUTHORITY_INVALID'));
    const report = await desk.examine(id);
    expect(stepOf(report, 'tls')).toMatchObject({
      state: 'failed',
      note: 'untrusted',
      error: { reason: 'net.certificate' },
    });
    expect(told(report)).toContain(
      'clock skipped afterFailure, token skipped afterFailure, ip skipped afterFailure',
    );
    expect(report.probes.every(({ note }) => note === 'afterFailure')).toBe(true);
    expect(await gettokens()).toBe(sent);
  });

  it.each([
    ['expiresSoon', 36_490],
    ['expired', 36_510],
  ])('says of a certificate: %s', async (note, days) => {
    const { port } = await proxied('vendor');
    const made = nowHere() - (nowHere() % 86_400);
    const now = (): number => made + days * 86_400;
    const report = await desk.examine(await desk.add({ ...away, proxyUrl: `http://127.0.0.1:${port}` }), {
      now,
    });
    expect(stepOf(report, 'tls')).toMatchObject({ state: 'warning', note });
  });

  it('says that the certificate is for another name', async () => {
    const { port } = await proxied('vendor');
    const proxyUrl = `http://127.0.0.1:${port}`;
    const report = await desk.examine(await desk.add({ baseUrl: 'https://other.example/cgi-bin', proxyUrl }));
    expect(stepOf(report, 'tls')).toMatchObject({ state: 'warning', note: 'otherName' });
  });

  it('tells a proxy that cannot be reached', async () => {
    const id = await desk.add({ ...away, proxyUrl: `http://127.0.0.1:${await desk.network.closedPort()}` });
    desk.send = () => Promise.reject(new Error('net::ERR_PROXY_CONNECTION_FAILED'));
    const report = await desk.examine(id);
    expect(stepOf(report, 'proxy')).toMatchObject({ state: 'failed', error: { reason: 'net.proxy' } });
    expect(stepOf(report, 'tls')).toMatchObject({ state: 'skipped', note: 'afterFailure' });
  });

  it('tells a proxy that wants other credentials', async () => {
    const { port } = await proxied('vendor', { login: 'me:right-word' });
    const id = await desk.add({ ...away, proxyUrl: `http://me:wrong-word@127.0.0.1:${port}` });
    desk.send = () => Promise.reject(new Error('net::ERR_PROXY_AUTH_REQUESTED'));
    const report = await desk.examine(id);
    expect(stepOf(report, 'proxy')).toMatchObject({ state: 'failed', error: { reason: 'net.proxyAuth' } });
    expect(stepOf(report, 'clock')?.state).toBe('skipped');
    expect(JSON.stringify(report)).not.toMatch(/wrong-word|Basic/);
  });

  it('blames the proxy that asks for a login only when there is a token to be had', async () => {
    const { port } = await proxied('vendor');
    const id = await desk.add({ ...away, proxyUrl: `http://127.0.0.1:${port}` });
    const usual = desk.send;
    desk.send = (request) =>
      new URL(request.url).search === ''
        ? usual(request)
        : Promise.reject(new Error('net::ERR_PROXY_AUTH_REQUESTED'));
    const report = await desk.examine(id);
    expect(told(report)).toContain('proxy failed');
    expect(told(report)).toContain('clock ok, token ok, ip skipped afterFailure');
    expect(stepOf(report, 'proxy')).toMatchObject({
      error: { reason: 'net.proxyAuth' },
      facts: { via: 'own' },
    });
  });

  it('gives no blame to what only the doctor cannot do', async () => {
    const { port } = await proxied('vendor', { login: 'domain:user' });
    const report = await desk.examine(await desk.add(away), {
      resolveProxy: async () => `PROXY 127.0.0.1:${port}`,
    });
    expect(stepOf(report, 'proxy')).toMatchObject({ state: 'warning', note: 'appGetsThrough' });
    expect(stepOf(report, 'token')?.state).toBe('ok');
  });

  it('looks at no certificate behind a proxy of another kind', async () => {
    const port = await desk.network.silent();
    const report = await desk.examine(await desk.add(away), {
      resolveProxy: async () => `SOCKS5 127.0.0.1:${port}`,
    });
    expect(told(report)).toContain('proxy ok, dns skipped behindProxy, tls skipped otherProxy, clock ok');
  });

  it('resolves the name where there is no proxy, and tells when it cannot', async () => {
    const id = await desk.add(away);
    const good = await desk.examine(id);
    expect(stepOf(good, 'dns')).toMatchObject({ state: 'ok', facts: { addresses: '192.0.2.1, 192.0.2.2' } });
    desk.send = () => Promise.reject(new Error('net::ERR_NAME_NOT_RESOLVED'));
    const lookup = (): Promise<never> => Promise.reject(Object.assign(new Error('x'), { code: 'ENOTFOUND' }));
    const bad = await desk.examine(id, { sight: { lookup, roots: publicRoots() } });
    expect(stepOf(bad, 'dns')).toMatchObject({ state: 'failed', error: { reason: 'net.dns' } });
    expect(told(bad)).toContain('tls skipped afterFailure, clock skipped afterFailure');
  });

  it('blames no name that only the doctor cannot resolve', async () => {
    const lookup = (): Promise<never> => Promise.reject(Object.assign(new Error('x'), { code: 'ENOTFOUND' }));
    const report = await desk.examine(await desk.add(away), { sight: { lookup, roots: publicRoots() } });
    expect(told(report)).toBe(
      'secret ok, proxy ok, dns warning appGetsThrough, tls skipped afterFailure, clock ok, token ok, ip ok',
    );
  });

  it('looks at the certificate of the vendor itself where there is no proxy', async () => {
    const { port } = await desk.network.tls('vendor');
    const report = await desk.examine(await desk.add({ baseUrl: `https://127.0.0.1:${port}/cgi-bin` }));
    expect(told(report)).toBe(
      'secret ok, proxy ok, dns skipped ipLiteral, tls ok, clock ok, token ok, ip ok',
    );
  });

  it('leaves a trouble with the request where it was seen', async () => {
    const id = await desk.add();
    await desk.practice.close();
    const report = await desk.examine(id);
    expect(stepOf(report, 'clock')).toMatchObject({ state: 'failed', error: { reason: 'net.refused' } });
    expect(stepOf(report, 'token')).toMatchObject({ state: 'skipped', note: 'afterFailure' });
    desk.practice = await startTestPractice();
  });
});
