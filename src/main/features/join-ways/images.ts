import { failure } from '@shared/domain/errors';
import { asAppError } from '@main/features/jobs/backoff';
import type { JoinWayRecord } from '@main/store/api.join-ways';
import { connectionOf } from './connection';
import type { Desk } from './desk';
import type { JoinWayDeps } from './deps';
import { fetchImage, IMAGE_BYTES } from './fetch-image';
import { imageAddress } from './image-address';

/** The address of the QR image that has to be loaded; null when the kept one came from there, or none is named. */
export function wantedImage({ qrCode, imageAddress }: JoinWayRecord): string | null {
  return qrCode === imageAddress ? null : qrCode;
}

/** Loads the QR image at an address, and keeps it with the join way of an id. */
export type LoadImage = (id: number, address: string, signal: AbortSignal) => Promise<void>;

/**
 * Loads the images of one connection. What is no image is not kept (`joinWays.notImage`); why none was had is
 * noted with the join way, and thrown. An image that was kept before stays.
 */
export async function imagesOf({ deps }: Desk, connectionId: string): Promise<LoadImage> {
  const { store, timers, toPng } = deps;
  const { baseUrl } = await connectionOf(store, connectionId);
  const { send } = await deps.fileTransport(connectionId);
  return async (id, address, signal) => {
    try {
      const png = keptImage(await fetchImage(send, imageAddress(address, baseUrl), signal), toPng);
      if (png === null) throw failure('vendor', 'joinWays.notImage', 'what came is no image');
      await store.setJoinWayImage(id, png, address, timers.now());
    } catch (error) {
      if (!signal.aborted) await store.failJoinWay(id, asAppError(error), timers.now());
      throw error;
    }
  };
}

/** An image as it is kept; null for what is none, and for one that is too large, also when it is by being a PNG. */
export function keptImage(image: Uint8Array, toPng: JoinWayDeps['toPng']): Uint8Array | null {
  if (image.byteLength > IMAGE_BYTES) return null;
  const png = toPng(image);
  return png !== null && png.byteLength <= IMAGE_BYTES ? png : null;
}
