import { networkFailure } from '@main/vendors/http';
import { readCertificate, type Certificate } from '../certificate';
import { failed } from '../judge';
import type { Facts, Found } from '../findings';
import type { Patient, Target } from '../patient';
import { openSocket, openTunnel } from '../sockets';
import type { Way } from '../way';

/** Milliseconds for the connection, and again for the handshake. */
const PATIENCE = 10_000;
/** Seconds before its end from which on a certificate is worth a word. */
const SOON = 14 * 86_400;

/**
 * Whose certificate the vendor's host shows. What is odd about it is a warning here: whether the app's own
 * network stack, which goes by the authorities of the system, accepts it is seen by the next step.
 */
export async function lookAtCertificate(patient: Patient, target: Target, way: Way): Promise<Found> {
  const { sight, signal, now } = patient;
  const { host } = target;
  if (!target.isHttps) return { state: 'skipped', note: 'localHttp' };
  if (way.proxy?.kind === 'other') return { state: 'skipped', note: 'otherProxy' };
  try {
    const socket = await reach(target, way, signal);
    if (socket === null) return { state: 'skipped', note: 'otherProxy' };
    const certificate = await readCertificate({
      socket,
      host,
      roots: sight.roots,
      timeout: PATIENCE,
      signal,
    });
    return verdict(certificate, now());
  } catch (error) {
    return failed(networkFailure(error, 'tls', host, false));
  }
}

async function reach(target: Target, { proxy }: Way, signal: AbortSignal) {
  if (proxy === null) return openSocket(target, PATIENCE, signal);
  const tunnel = await openTunnel(proxy, target, PATIENCE, signal);
  return tunnel.state === 'open' ? tunnel.socket : null;
}

function verdict({ named, ...certificate }: Certificate, now: number): Found {
  const facts: Facts = certificate;
  const { validTo, trusted } = certificate;
  if (validTo <= now) return { state: 'warning', facts, note: 'expired' };
  if (!named) return { state: 'warning', facts, note: 'otherName' };
  if (!trusted) return { state: 'warning', facts, note: 'gatewayCertificate' };
  if (validTo - now < SOON) return { state: 'warning', facts, note: 'expiresSoon' };
  return { state: 'ok', facts };
}
