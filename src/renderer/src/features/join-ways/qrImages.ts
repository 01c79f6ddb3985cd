import type { JoinWayRow } from '@shared/contract/join-ways';
import { request } from '@renderer/lib/api';

/** Most images kept as addresses; a screen of rows shows far fewer. */
const MOST = 300;
const kept = new Map<string, Promise<string | null>>();

/** A PNG as an address that needs no network. */
export function pngAddress(png: Uint8Array): string {
  let binary = '';
  for (const byte of png) binary += String.fromCharCode(byte);
  return `data:image/png;base64,${btoa(binary)}`;
}

type Pictured = Pick<JoinWayRow, 'id' | 'hasImage' | 'oldImage' | 'readAt'>;

/** The QR image of a join way as a data address; null when none is kept or it cannot be read now. */
export function qrAddress({ id, hasImage, oldImage, readAt }: Pictured): Promise<string | null> {
  if (!hasImage) return Promise.resolve(null);
  // A later reading may have brought another image, and it comes after what was read.
  const key = `${id} ${readAt ?? 0} ${oldImage}`;
  const before = kept.get(key);
  if (before !== undefined) return before;
  const address = request('joinWays.image', { id }).then(
    (image) => (image === null ? null : pngAddress(image.png)),
    () => {
      kept.delete(key);
      return null;
    },
  );
  kept.set(key, address);
  const [oldest] = kept.keys();
  if (kept.size > MOST && oldest !== undefined) kept.delete(oldest);
  return address;
}
