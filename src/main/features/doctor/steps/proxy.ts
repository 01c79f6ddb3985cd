import { networkFailure } from '@main/vendors/http';
import { failed } from '../judge';
import type { Facts, Found } from '../findings';
import type { Patient, Target } from '../patient';
import { openSocket, openTunnel } from '../sockets';
import { isThisComputer, NO_PROXY, ownWay, systemWay, type Proxy, type Way } from '../way';

/** Milliseconds. */
const PATIENCE = 5000;

/** Which way calls go, by the connection's own proxy or the system's settings. */
export async function findWay(patient: Patient, { host }: Target): Promise<Way> {
  const { record, secrets, resolveProxy } = patient;
  if (isThisComputer(host)) return NO_PROXY;
  if (record.proxyUrl !== '') return ownWay(record.proxyUrl, await secrets.proxy(record.id));
  return systemWay(await resolveProxy(record.baseUrl));
}

/** Whether the proxy can be reached, and lets calls to the vendor through. */
export async function tryProxy({ signal }: Patient, target: Target, { via, proxy }: Way): Promise<Found> {
  if (proxy === null) return { state: 'ok', facts: { via } };
  const facts: Facts = { via, proxyHost: `${proxy.host}:${proxy.port}` };
  try {
    await knock(proxy, target, signal);
    return { state: 'ok', facts };
  } catch (error) {
    return { ...failed(error), facts };
  }
}

async function knock(proxy: Proxy, target: Target, signal: AbortSignal): Promise<void> {
  const { host } = proxy;
  try {
    (await openSocket(proxy, PATIENCE, signal)).destroy();
  } catch (error) {
    // Whatever keeps the proxy from being reached, it is the proxy that cannot be reached.
    const refused = Object.assign(new Error('proxy', { cause: error }), {
      code: 'ERR_PROXY_CONNECTION_FAILED',
    });
    throw networkFailure(refused, 'proxy', host, false);
  }
  if (proxy.kind !== 'http' || !target.isHttps) return;
  const tunnel = await openTunnel(proxy, target, PATIENCE, signal);
  if (tunnel.state === 'open') tunnel.socket.destroy();
}
