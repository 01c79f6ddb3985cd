import { Readable } from 'node:stream';
import type { ProxyCredentials } from '@shared/domain/addresses';
import { app, net, session, type ClientRequest, type Session } from 'electron';
import { saidLength, type Send, type Transport, type WireResponse } from './transport';

export interface ProxyOptions {
  /** `http://host:port`; empty for the system's own settings. */
  readonly url: string;
  readonly credentials: ProxyCredentials | null;
}

/**
 * A transport over Electron's network stack: system proxy or the connection's own, certificates of the
 * operating system. Nothing is cached, no cookie is kept, and a bad certificate is a failure.
 * @param name tells the connections' sessions apart; they live in memory only
 */
export function sessionTransport(name: string, proxy: ProxyOptions): Transport {
  const reads = openSession(`vendor-${name}`, proxy);
  const once = openSession(`vendor-once-${name}`, proxy);
  return {
    send: async (request) => exchange(await reads, proxy.credentials, request),
    sendOnce: async (request) => {
      const own = await once;
      // On a kept connection that breaks, the network stack would send the request again by itself.
      await own.closeAllConnections();
      return exchange(own, proxy.credentials, request);
    },
  };
}

/**
 * Keeps to TCP: a broken QUIC connection is replaced and its request sent again without asking.
 * To be called before the app is ready.
 */
export function keepToTcp(): void {
  app.commandLine.appendSwitch('disable-quic');
}

async function openSession(partition: string, { url }: ProxyOptions): Promise<Session> {
  const opened = session.fromPartition(partition, { cache: false });
  await opened.setProxy(url === '' ? { mode: 'system' } : { mode: 'fixed_servers', proxyRules: url });
  // Whoever was let in by earlier credentials would not be asked for the present ones.
  await opened.clearAuthCache();
  await opened.closeAllConnections();
  return opened;
}

function exchange(
  via: Session,
  credentials: ProxyCredentials | null,
  { method, url, headers, body, signal }: Parameters<Send>[0],
): Promise<WireResponse> {
  return new Promise((resolve, reject) => {
    const request = net.request({ method, url, session: via, redirect: 'error', useSessionCookies: false });
    for (const [header, value] of Object.entries(headers)) request.setHeader(header, value);
    answerProxyLogin(request, credentials);
    const abort = (): void => {
      request.abort();
      reject(new Error('aborted'));
    };
    signal.addEventListener('abort', abort, { once: true });
    request.on('error', reject);
    request.on('response', (response) => {
      // It is one, but Electron's types do not say so.
      if (!(response instanceof Readable)) return reject(new Error('the answer cannot be read'));
      const header = (name: string): string | undefined => [response.headers[name]].flat()[0];
      resolve({
        status: response.statusCode,
        contentType: header('content-type') ?? '',
        length: saidLength(header('content-length')),
        date: header('date') ?? null,
        body: response,
      });
    });
    if (signal.aborted) return abort();
    request.end(body);
  });
}

/** Credentials go to the proxy only, and only once: asking again means that they are wrong. */
function answerProxyLogin(request: ClientRequest, credentials: ProxyCredentials | null): void {
  let tried = false;
  request.on('login', (info, callback) => {
    if (!info.isProxy || !credentials || tried) return callback();
    tried = true;
    callback(credentials.username, credentials.password);
  });
}
