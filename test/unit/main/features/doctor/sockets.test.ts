import { VendorFailure } from '@main/vendors/failure';
import { openSocket, openTunnel } from '@main/features/doctor/sockets';
import type { Proxy } from '@main/features/doctor/way';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DoctorNetwork } from '../../../../support/doctor-network';

let network: DoctorNetwork;
const { signal } = new AbortController();
const vendor = { host: 'vendor.example', port: 443 };
beforeEach(() => {
  network = new DoctorNetwork();
});
afterEach(() => network.close());

const at = (port: number, credentials: Proxy['credentials'] = null): Proxy => ({
  kind: 'http',
  host: '127.0.0.1',
  port,
  credentials,
});
const login = { username: 'me', password: 'pa:ss' };
const reasonOf = (error: unknown) => (error instanceof VendorFailure ? error.error.reason : error);
const tunnel = (proxy: Proxy) => openTunnel(proxy, vendor, 5000, signal);

describe('openTunnel', () => {
  it('asks for a tunnel to the vendor by name, and for credentials only when they are wanted', async () => {
    const { port: to } = await network.tls('vendor');
    const free = await network.proxy({ to });
    expect(await tunnel(at(free.port, login))).toMatchObject({ state: 'open' });
    expect(free.asked).toEqual([{ target: 'vendor.example:443', login: undefined }]);
    const closed = await network.proxy({ to, login: 'me:pa:ss' });
    expect(await tunnel(at(closed.port, login))).toMatchObject({ state: 'open' });
    expect(closed.asked).toHaveLength(2);
  });

  it.each([
    ['no credentials', null],
    ['wrong ones', { username: 'me', password: 'wrong' }],
  ])('says that the proxy wants a login: %s', async (_, credentials) => {
    const { port } = await network.proxy({ to: 1, login: 'me:pa:ss' });
    expect(reasonOf(await tunnel(at(port, credentials)).catch((error: unknown) => error))).toBe(
      'net.proxyAuth',
    );
  });

  it('says that the proxy refuses', async () => {
    const { port } = await network.proxy({ to: 1, status: 403 });
    const error = await tunnel(at(port)).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ error: { reason: 'net.proxy', vendor: { httpStatus: 403 } } });
  });

  it('gives credentials to no login of another kind', async () => {
    const { port, asked } = await network.proxy({ to: 1, login: 'me:pa:ss', asks: 'NTLM' });
    expect(await tunnel(at(port, login))).toEqual({ state: 'otherLogin' });
    expect(asked.map((each) => each.login)).toEqual([undefined]);
  });

  it('waits no longer than it is told to', async () => {
    const port = await network.silent();
    await expect(openTunnel(at(port), vendor, 50, signal)).rejects.toMatchObject({ code: 'ETIMEDOUT' });
  });
});

describe('openSocket', () => {
  it('says what the system says', async () => {
    const port = await network.closedPort();
    await expect(openSocket({ host: '127.0.0.1', port }, 5000, signal)).rejects.toMatchObject({
      code: 'ECONNREFUSED',
    });
  });

  it('ends with its caller', async () => {
    const stop = new AbortController();
    stop.abort();
    const port = await network.silent();
    await expect(openSocket({ host: '127.0.0.1', port }, 5000, stop.signal)).rejects.toThrow(/abort/i);
  });
});
