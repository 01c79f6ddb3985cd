import { checkBaseUrl, checkProxy } from './addresses';

/** Where a secret travels: to the host of the base URL, and without TLS also past the proxy. */
export interface SecretAddress {
  readonly baseUrl: string;
  readonly proxyUrl: string;
}

/**
 * Whether a secret that was entered for one address would reach somebody else at another, so that it
 * has to be entered again. An address that is not acceptable is none to send anything to.
 */
export function wantsSecretAgain(stored: SecretAddress, next: SecretAddress): boolean {
  const baseUrl = checkBaseUrl(next.baseUrl);
  const proxy = checkProxy(next.proxyUrl);
  if (!baseUrl.ok || !proxy.ok) return false;
  if (originOf(baseUrl.value) !== originOf(stored.baseUrl)) return true;
  const { url } = proxy.value;
  return baseUrl.value.startsWith('http:') && url !== '' && url !== stored.proxyUrl;
}

/** What a secret was entered as, and where it travels. */
export interface SecretUse extends SecretAddress {
  readonly credential: 'key' | 'token';
}

/** Why a stored secret cannot serve another form, and has to be entered again; null when it can. */
export function wantsOtherSecret(
  stored: SecretUse,
  next: SecretUse,
): 'connection.secretForNewAddress' | 'connection.secretForNewCredential' | null {
  if (stored.credential !== next.credential) return 'connection.secretForNewCredential';
  return wantsSecretAgain(stored, next) ? 'connection.secretForNewAddress' : null;
}

/** Scheme, host and port of a checked base URL. */
function originOf(baseUrl: string): string {
  return baseUrl.split('/', 3).join('/');
}
