import { failure } from '@shared/domain/errors';

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/**
 * The address of a file, as far as it may be asked for: https without an account in it. This computer may
 * be asked, over http too, only where the vendor itself is on it. Fails with `files.address`; the address,
 * which may carry a signature, is in no error.
 */
export function checkFileAddress(text: string, baseUrl: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  const here = LOOPBACK.test(new URL(baseUrl).hostname);
  const isSafe = url !== null && url.username === '' && url.password === '' && isAllowed(url, here);
  if (isSafe) return url;
  throw failure('vendor', 'files.address', 'the vendor gave an address that is not asked for a file');
}

function isAllowed({ protocol, hostname }: URL, here: boolean): boolean {
  const isLoopback = LOOPBACK.test(hostname);
  if (isLoopback && !here) return false;
  return protocol === 'https:' || (protocol === 'http:' && isLoopback);
}
