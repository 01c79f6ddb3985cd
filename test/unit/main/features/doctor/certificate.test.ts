import { rootCertificates } from 'node:tls';
import { readCertificate } from '@main/features/doctor/certificate';
import { openSocket } from '@main/features/doctor/sockets';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DoctorNetwork, publicRoots } from '../../../../support/doctor-network';

let network: DoctorNetwork;
const stop = new AbortController();
const signal = stop.signal;
beforeEach(() => {
  network = new DoctorNetwork();
});
afterEach(() => network.close());

async function read(port: number, host = 'vendor.example', roots = publicRoots(), timeout = 5000) {
  const socket = await openSocket({ host: '127.0.0.1', port }, 5000, signal);
  return readCertificate({ socket, host, roots, timeout, signal });
}

describe('readCertificate', () => {
  it('tells whose certificate it is, which authorities vouch for it, and until when', async () => {
    const { port } = await network.tls('vendor');
    const certificate = await read(port);
    expect(certificate).toMatchObject({
      subject: 'Example Vendor / vendor.example',
      issuer: 'Example Trust / Example Issuing CA',
      root: 'Example Trust / Example Root',
      protocol: 'TLSv1.3',
      trusted: true,
      named: true,
    });
    expect(new Date(certificate.validTo * 1000).getUTCFullYear()).toBeGreaterThan(2100);
  });

  it('sends nothing over the connection', async () => {
    const { port, said } = await network.tls('vendor');
    await read(port);
    await network.close();
    expect(said()).toBe('');
  });

  it('trusts no gateway, and names it', async () => {
    const { port } = await network.tls('gateway-vendor');
    expect(await read(port)).toMatchObject({
      issuer: 'Example Company / Example Web Gateway',
      root: 'Example Company / Example Web Gateway',
      trusted: false,
      named: true,
    });
  });

  it('trusts none that ended either, when nobody vouches for it', async () => {
    const { port } = await network.tls('ended-vendor');
    const certificate = await read(port);
    expect(certificate).toMatchObject({ trusted: false, named: true });
    expect(new Date(certificate.validTo * 1000).toISOString()).toBe('2021-01-01T00:00:00.000Z');
  });

  it('goes by the authorities it is given, and no others', async () => {
    const { port } = await network.tls('vendor');
    expect(await read(port, 'vendor.example', [...rootCertificates])).toMatchObject({ trusted: false });
  });

  it.each([
    ['127.0.0.1', true],
    ['[::1]', false],
    ['other.example', false],
  ])('knows whether it was issued for %s', async (host, named) => {
    const { port } = await network.tls('vendor');
    expect(await read(port, host)).toMatchObject({ named, trusted: true });
  });

  it('gives up on a host that says nothing', async () => {
    await expect(read(await network.silent(), 'vendor.example', publicRoots(), 50)).rejects.toMatchObject({
      code: 'ETIMEDOUT',
    });
  });

  it('tells a host that speaks no TLS', async () => {
    const { port } = await network.proxy({ to: 1 });
    await expect(read(port)).rejects.toMatchObject({ code: expect.stringMatching(/SSL|EPROTO|ECONNRESET/) });
  });
});
