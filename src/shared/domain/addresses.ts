import type { AddressReason } from './reasons';

/** Addresses as the admin types them: the vendor's base URL and an HTTP proxy. */
export type Checked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly reason: AddressReason };

const refuse = (reason: AddressReason): { ok: false; reason: AddressReason } => ({ ok: false, reason });

interface Address {
  readonly scheme: string;
  /** Everything before the `@`, or null when there is none. */
  readonly userinfo: string | null;
  readonly host: string;
  /** `:port`, empty when it is the scheme's own. */
  readonly port: string;
  readonly path: string;
  /** Query and fragment, with their marks. */
  readonly rest: string;
}

const pattern =
  /^([a-z][a-z\d+.-]*):\/\/(?:([^/?#\s]*)@)?(\[[\da-f:.]+\]|[^:/?#@[\]\s]+)(?::(\d{1,5}))?(\/[^?#\s]*)?([?#]\S*)?$/i;

const ownPort: Readonly<Record<string, string>> = { http: '80', https: '443' };

function parse(text: string): Address | null {
  const match = pattern.exec(text);
  if (!match) return null;
  const [, scheme = '', userinfo, host = '', port, path = '', rest = ''] = match;
  if (port !== undefined && Number(port) > 65_535) return null;
  const lower = scheme.toLowerCase();
  return {
    scheme: lower,
    userinfo: userinfo ?? null,
    host: host.toLowerCase(),
    port: port === undefined || port === ownPort[lower] ? '' : `:${port}`,
    path,
    rest,
  };
}

const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/**
 * The base URL that paths such as `user/get` are appended to, without a slash at its end. The path
 * stays as typed: a gateway may have another than `/cgi-bin`. Plain http only on this computer.
 */
export function checkBaseUrl(text: string): Checked<string> {
  const typed = text.trim();
  if (typed === '') return refuse('address.empty');
  const address = parse(typed);
  if (!address) return refuse('address.malformed');
  const { scheme, userinfo, host, port, path, rest } = address;
  if (scheme !== 'https' && scheme !== 'http') return refuse('address.malformed');
  if (scheme === 'http' && !loopback.test(host)) return refuse('address.notHttps');
  if (userinfo !== null) return refuse('address.credentials');
  if (rest !== '') return refuse('address.query');
  return { ok: true, value: `${scheme}://${host}${port}${path.replace(/\/+$/, '')}` };
}

export interface ProxyAddress {
  /** `http://host:port`, without credentials; empty for the system's own settings. */
  readonly url: string;
  /** What was typed before the `@`; goes to the keychain and nowhere else. */
  readonly credentials: ProxyCredentials | null;
}

export interface ProxyCredentials {
  readonly username: string;
  readonly password: string;
}

/** A proxy address; credentials may be typed with it and are split off. */
export function checkProxy(text: string): Checked<ProxyAddress> {
  const typed = text.trim();
  if (typed === '') return { ok: true, value: { url: '', credentials: null } };
  if (!typed.includes('://')) return refuse('proxy.scheme');
  const address = parse(typed);
  if (!address) return refuse('proxy.malformed');
  const { scheme, userinfo, host, port, path, rest } = address;
  if (scheme !== 'http' && scheme !== 'https') return refuse('proxy.scheme');
  if (!/^\/?$/.test(path) || rest !== '') return refuse('proxy.path');
  const value = { url: `${scheme}://${host}${port}`, credentials: userinfo ? credentials(userinfo) : null };
  return { ok: true, value };
}

function credentials(userinfo: string): ProxyCredentials {
  const colon = userinfo.indexOf(':');
  if (colon < 0) return { username: decode(userinfo), password: '' };
  return { username: decode(userinfo.slice(0, colon)), password: decode(userinfo.slice(colon + 1)) };
}

/** Percent-encoding is wanted but not always typed: what is none is taken as it is. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
