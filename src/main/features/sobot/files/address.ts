import { failure } from '@shared/domain/errors';

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

export const isLoopback = ({ hostname }: URL): boolean => LOOPBACK.test(hostname);

/**
 * The address of a file, as far as it may be asked for: https without an account in it. This computer may
 * be asked, over http too, only where the vendor itself is on it. Null for any other.
 */
export function safeAddress(text: string, baseUrl: string): URL | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  const here = isLoopback(new URL(baseUrl));
  const isSafe = url !== null && url.username === '' && url.password === '' && isAllowed(url, here);
  return isSafe ? url : null;
}

/** A safe address; fails with `files.address`. The address, which may carry a signature, is in no error. */
export function checkFileAddress(text: string, baseUrl: string): URL {
  const url = safeAddress(text, baseUrl);
  if (url) return url;
  throw failure('vendor', 'files.address', 'the vendor gave an address that is not asked for a file');
}

function isAllowed(url: URL, here: boolean): boolean {
  const isHere = isLoopback(url);
  if (isHere && !here) return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && isHere);
}
