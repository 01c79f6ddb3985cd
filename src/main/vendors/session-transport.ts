import { Readable } from 'node:stream';
import type { ProxyCredentials } from '@shared/domain/addresses';
import { unreachable } from '@shared/domain/exhaustive';
import type { NetworkSettings } from '@shared/domain/network-settings';
import { app, net, session, type ClientRequest, type ProxyConfig, type Session } from 'electron';
import { secondOpinion, type Vouches } from './second-opinion';
import { saidLength, type Send, type Transport, type WireResponse } from './transport';

export interface ProxyOptions {
  /** `http://host:port`; empty for the way of the whole app. */
  readonly url: string;
  readonly credentials: ProxyCredentials | null;
}

/** How the app reaches what has no proxy of its own, and whom it believes. Another one is another object. */
export interface WayOut {
  /** Names it for as long as the app runs. */
  readonly id: string;
  readonly proxy: NetworkSettings;
  /** Asked about servers whose authority the system does not know; null where nobody vouches for any. */
  readonly vouches: Vouches | null;
}

/** A way to a vendor; the name tells the connections' sessions apart, which live in memory only. */
export type MakeTransport = (name: string, proxy: ProxyOptions) => Transport;

export interface Ways {
  /**
   * A transport over Electron's network stack: the connection's own proxy, or else the way out of the whole
   * app; certificates of the operating system. Nothing is cached, no cookie is kept, and a bad certificate is
   * a failure.
   */
  readonly transport: MakeTransport;
  /** How an address is reached without a proxy of its own, as Chromium writes it: `DIRECT` or `PROXY host:port`. */
  readonly resolveProxy: (url: string) => Promise<string>;
}

/** @param current the way out as it is now; requests that have begun end on the one before */
export function sessionWays(current: () => Promise<WayOut>): Ways {
  return {
    transport: (name, proxy) => {
      const reads = freshSession(`vendor-${name}`, proxy, current);
      const once = freshSession(`vendor-once-${name}`, proxy, current);
      return {
        send: async (request) => exchange(await reads(), proxy.credentials, request),
        sendOnce: async (request) => {
          const own = await once();
          // On a kept connection that breaks, the network stack would send the request again by itself.
          await own.closeAllConnections();
          return exchange(own, proxy.credentials, request);
        },
      };
    },
    resolveProxy: async (url) => {
      const asked = await freshSession('proxy-question', NO_PROXY, current)();
      return asked.resolveProxy(url);
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

const NO_PROXY: ProxyOptions = { url: '', credentials: null };

/**
 * Answers a session for the way out as it is now. Another way has other sessions: the network stack keeps what
 * it once thought of a certificate, and ending the connections of the one before would lose their answers.
 */
function freshSession(
  name: string,
  proxy: ProxyOptions,
  current: () => Promise<WayOut>,
): () => Promise<Session> {
  let last: { readonly way: WayOut; readonly opened: Promise<Session> } | null = null;
  return async () => {
    const way = await current();
    if (last?.way !== way) {
      const opened = openSession([name, way.id, proxy.url].join(' '), proxy, way);
      last = { way, opened };
    }
    return last.opened;
  };
}

async function openSession(partition: string, { url }: ProxyOptions, way: WayOut): Promise<Session> {
  const opened = session.fromPartition(partition, { cache: false });
  const { vouches } = way;
  if (vouches) opened.setCertificateVerifyProc(secondOpinion(vouches));
  await opened.setProxy(url === '' ? proxyConfig(way.proxy) : { mode: 'fixed_servers', proxyRules: url });
  // Whoever was let in by earlier credentials would not be asked for the present ones.
  await opened.clearAuthCache();
  await opened.closeAllConnections();
  return opened;
}

function proxyConfig({ proxyMode, proxyUrl, pacUrl }: NetworkSettings): ProxyConfig {
  switch (proxyMode) {
    case 'system':
      return { mode: 'system' };
    case 'direct':
      return { mode: 'direct' };
    case 'manual':
      return { mode: 'fixed_servers', proxyRules: proxyUrl };
    case 'pac':
      return { mode: 'pac_script', pacScript: pacUrl };
    default:
      return unreachable(proxyMode);
  }
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
