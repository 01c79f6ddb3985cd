import type { ProxyCredentials } from '@shared/domain/addresses';

/** A proxy that calls go through. */
export interface Proxy {
  /** Only to those over plain HTTP can a tunnel be asked for from here. */
  readonly kind: 'http' | 'other';
  readonly host: string;
  readonly port: number;
  /** What the connection's own proxy was entered with. */
  readonly credentials: ProxyCredentials | null;
}

/** How calls reach the vendor. */
export type Way =
  | { readonly via: 'none'; readonly proxy: null }
  | { readonly via: 'own' | 'system'; readonly proxy: Proxy };

export const NO_PROXY: Way = { via: 'none', proxy: null };

/** Chromium's network stack asks no proxy for this computer itself. */
const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

export const isThisComputer = (host: string): boolean => loopback.test(host);

/** The connection's own proxy. */
export function ownWay(url: string, credentials: ProxyCredentials | null): Way {
  const { protocol, hostname, port } = new URL(url);
  const isHttp = protocol === 'http:';
  return {
    via: 'own',
    proxy: {
      kind: isHttp ? 'http' : 'other',
      host: hostname,
      port: port === '' ? (isHttp ? 80 : 443) : Number(port),
      credentials,
    },
  };
}

/** The way that the system's settings name first, as Chromium writes it: `DIRECT`, or `PROXY host:port; DIRECT`. */
export function systemWay(rules: string): Way {
  const match = /^\s*(PROXY|HTTPS|SOCKS[45]?|QUIC)\s+(\[[^\]]+\]|[^\s:;]+):(\d{1,5})\s*(;|$)/i.exec(rules);
  const [, scheme = '', host, port] = match ?? [];
  if (host === undefined) return NO_PROXY;
  const kind = scheme.toUpperCase() === 'PROXY' ? 'http' : 'other';
  return { via: 'system', proxy: { kind, host, port: Number(port), credentials: null } };
}

/** A host as sockets want it: without the brackets of an IPv6 address. */
export const bare = (host: string): string => host.replace(/^\[|\]$/g, '');
