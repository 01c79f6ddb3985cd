import type { AddressReason } from './reasons';

/** Addresses as the admin types them: the vendor's base URL and an HTTP proxy. */
export type Checked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly reason: AddressReason };

const refuse = (reason: AddressReason): { ok: false; reason: AddressReason } => ({ ok: false, reason });

function parse(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/**
 * The base URL that paths such as `user/get` are appended to, without a slash at its end. The path
 * stays as typed: a gateway may have another than `/cgi-bin`. Plain http only on this computer.
 */
export function checkBaseUrl(text: string): Checked<string> {
  const typed = text.trim();
  if (typed === '') return refuse('address.empty');
  const url = parse(typed);
  if (!url?.hostname || /\s/.test(typed)) return refuse('address.malformed');
  const plain = url.protocol === 'http:' && loopback.test(url.hostname);
  if (url.protocol !== 'https:' && !plain) {
    return refuse(url.protocol === 'http:' ? 'address.notHttps' : 'address.malformed');
  }
  if (url.username || url.password) return refuse('address.credentials');
  if (/[?#]/.test(typed)) return refuse('address.query');
  return { ok: true, value: url.origin + url.pathname.replace(/\/+$/, '') };
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
  const url = parse(typed);
  if (!typed.includes('://')) return refuse('proxy.scheme');
  if (!url?.hostname || /\s/.test(typed)) return refuse('proxy.malformed');
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return refuse('proxy.scheme');
  if (url.pathname !== '/' || url.search || url.hash) return refuse('proxy.path');
  const credentials =
    url.username || url.password ? { username: decode(url.username), password: decode(url.password) } : null;
  return { ok: true, value: { url: `${url.protocol}//${url.host}`, credentials } };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
