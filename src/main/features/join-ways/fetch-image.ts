import { Failure, failure } from '@shared/domain/errors';
import { startDeadline } from '@main/vendors/http';
import { networkTrouble } from '@main/vendors/network-errors';
import type { Send } from '@main/vendors/transport';

/** Largest QR image that is taken, in bytes. */
export const IMAGE_BYTES = 2_000_000;
/** Milliseconds for a whole image. */
const TIMEOUT = 15_000;

/**
 * Loads an image of any kind. Nothing is sent but the question: no token, no cookie; a redirect is refused.
 * Fails with `joinWays.notImage` for what is too large, `joinWays.imageStatus`, `vendor.redirect` and `net.*`.
 */
export async function fetchImage(send: Send, url: URL, signal: AbortSignal): Promise<Uint8Array> {
  const deadline = startDeadline(TIMEOUT, signal);
  try {
    const headers = { accept: 'image/png, image/jpeg, image/*;q=0.5' };
    const response = await send({ method: 'GET', url: url.href, headers, signal: deadline.signal });
    if (response.status !== 200) throw refused(response.status);
    if ((response.length ?? 0) > IMAGE_BYTES) throw tooLarge();
    const pieces: Uint8Array[] = [];
    let size = 0;
    for await (const piece of response.body) {
      size += piece.byteLength;
      if (size > IMAGE_BYTES) throw tooLarge();
      pieces.push(piece);
    }
    return new Uint8Array(Buffer.concat(pieces));
  } catch (error) {
    throw explain(error, url.host, deadline.passed());
  } finally {
    deadline.end();
  }
}

function explain(error: unknown, host: string, late: boolean): unknown {
  if (error instanceof Failure) return error;
  const params = { host, seconds: TIMEOUT / 1000 };
  if (late) return failure('timeout', 'net.timeout', `no image from ${host}`, { params, retryable: true });
  const { code, reason, retryable, name } = networkTrouble(error);
  return failure(code, reason, `an image of ${host}: ${name}`, { params: { ...params, name }, retryable });
}

const tooLarge = (): Failure =>
  failure('vendor', 'joinWays.notImage', `the image is larger than ${IMAGE_BYTES} bytes`);

function refused(status: number): Failure {
  const retryable = status >= 500 || status === 429;
  const params = { status };
  return failure('vendor', 'joinWays.imageStatus', `the host of images answered status ${status}`, {
    params,
    retryable,
  });
}
