import { request } from 'node:http';
import { connect, type Socket } from 'node:net';
import type { ProxyCredentials } from '@shared/domain/addresses';
import { VendorFailure } from '@main/vendors/failure';
import { proxyRefused } from '@main/vendors/http';
import { bare, type Proxy } from './way';

interface Place {
  readonly host: string;
  readonly port: number;
}

/** What is called when a socket does not come about in time: networks know this name. */
const tooSlow = (): Error => Object.assign(new Error('no connection in time'), { code: 'ETIMEDOUT' });

/** Opens a TCP connection; rejects with what the system says, or `ETIMEDOUT`. */
export function openSocket({ host, port }: Place, ms: number, signal: AbortSignal): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: bare(host), port, signal });
    const timer = setTimeout(() => socket.destroy(tooSlow()), ms);
    socket.once('error', reject);
    socket.once('close', () => {
      clearTimeout(timer);
      reject(new Error('closed'));
    });
    socket.once('connect', () => {
      clearTimeout(timer);
      resolve(socket);
    });
  });
}

type Tunnel =
  | { readonly state: 'open'; readonly socket: Socket }
  /** The proxy asks for a login of a kind that only the network stack of the app knows. */
  | { readonly state: 'otherLogin' };

/**
 * Asks a proxy for a tunnel, with its credentials only when it wants some. Fails with `net.proxyAuth` when
 * none or others are wanted, and with `net.proxy` when it refuses.
 */
export async function openTunnel(proxy: Proxy, to: Place, ms: number, signal: AbortSignal): Promise<Tunnel> {
  const first = await askTunnel(proxy, to, null, ms, signal);
  if (first.status !== 407 || proxy.credentials === null) return tunnelOf(first);
  first.socket.destroy();
  if (!/\bbasic\b/i.test(first.wants)) return { state: 'otherLogin' };
  return tunnelOf(await askTunnel(proxy, to, proxy.credentials, ms, signal));
}

interface Answered {
  readonly status: number;
  readonly wants: string;
  readonly socket: Socket;
}

function tunnelOf({ status, socket }: Answered): Tunnel {
  if (status >= 200 && status < 300) return { state: 'open', socket };
  socket.destroy();
  if (status === 407) throw proxyRefused('CONNECT');
  throw new VendorFailure(
    {
      code: 'offline',
      reason: 'net.proxy',
      message: `CONNECT was answered with status ${status}`,
      retryable: true,
      vendor: { api: 'CONNECT', httpStatus: status },
    },
    'not-sent',
    null,
  );
}

function askTunnel(
  { host, port }: Proxy,
  to: Place,
  credentials: ProxyCredentials | null,
  ms: number,
  signal: AbortSignal,
): Promise<Answered> {
  const path = `${to.host}:${to.port}`;
  const login =
    credentials === null
      ? {}
      : {
          'proxy-authorization': `Basic ${Buffer.from(
            `${credentials.username}:${credentials.password}`,
          ).toString('base64')}`,
        };
  return new Promise((resolve, reject) => {
    const asked = request({
      method: 'CONNECT',
      host: bare(host),
      port,
      path,
      headers: { host: path, ...login },
      signal,
      agent: false,
    });
    const timer = setTimeout(() => asked.destroy(tooSlow()), ms);
    asked.once('close', () => clearTimeout(timer));
    asked.once('error', reject);
    asked.once('connect', ({ statusCode = 0, headers }, socket) => {
      clearTimeout(timer);
      // Whoever takes the socket hears its errors; until then they must not bring the app down.
      socket.on('error', () => undefined);
      const wants = [headers['proxy-authenticate'] ?? []].flat().join(', ');
      resolve({ status: statusCode, wants, socket: socket as Socket });
    });
    asked.end();
  });
}
