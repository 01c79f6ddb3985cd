import { failure } from '@shared/domain/errors';
import { isLoopback, safeAddress } from '@main/features/sobot/files/address';

/**
 * Where a QR image is asked for: over https, also when the vendor says http as its document does. Only this
 * computer may be asked over http, and only where the vendor itself is on it. Fails with
 * `joinWays.imageAddress`; the address is in no error.
 */
export function imageAddress(text: string, baseUrl: string): URL {
  const url = safeAddress(secured(text), baseUrl);
  if (url) return url;
  throw failure(
    'vendor',
    'joinWays.imageAddress',
    'the vendor gave an address that is not asked for an image',
  );
}

function secured(text: string): string {
  if (!URL.canParse(text)) return text;
  const url = new URL(text);
  if (url.protocol === 'http:' && !isLoopback(url)) url.protocol = 'https:';
  return url.href;
}
