import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { Failure, failure } from '@shared/domain/errors';
import { networkTrouble } from '@main/vendors/network-errors';
import type { Send } from '@main/vendors/transport';
import type { ReleasedFile } from './description';

/** Largest description or signature, in bytes. */
const SMALL = 256 * 1024;
/** Milliseconds that a server may be silent. */
const SILENCE = 60_000;

/**
 * Reads a small file of the feed. Nothing is sent but the question; a redirect is refused.
 * Fails with `updates.unreachable` and `updates.status`.
 */
export async function fetchSmall(send: Send, url: URL): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of piecesOf(send, url, SMALL, undefined)) pieces.push(piece);
  return Buffer.concat(pieces);
}

export interface FileFetch {
  readonly send: Send;
  readonly url: URL;
  readonly file: Pick<ReleasedFile, 'sha512' | 'size'>;
  readonly to: string;
  readonly signal: AbortSignal;
  /** Told of the bytes so far. */
  readonly progress: (bytes: number) => void;
}

/**
 * Downloads a released file. Fails with `updates.damaged` where it is not the one that was described, with
 * `call.cancelled`, `updates.unreachable` and `updates.status`, or as the disk says.
 */
export async function fetchFile({ send, url, file, to, signal, progress }: FileFetch): Promise<void> {
  const hash = createHash('sha512');
  let size = 0;
  const measured = async function* (): AsyncGenerator<Uint8Array> {
    for await (const piece of piecesOf(send, url, file.size, signal)) {
      hash.update(piece);
      size += piece.byteLength;
      progress(size);
      yield piece;
    }
  };
  await pipeline(measured, createWriteStream(to));
  if (size !== file.size || hash.digest('base64') !== file.sha512) throw damaged(url.pathname);
}

/** Whether a file on the disk is the one that was described. */
export async function isReleased(path: string, { sha512 }: Pick<ReleasedFile, 'sha512'>): Promise<boolean> {
  const hash = createHash('sha512');
  await pipeline(createReadStream(path), hash);
  return hash.digest('base64') === sha512;
}

/** The pieces of an answer of at most `limit` bytes; a server that falls silent is not waited for. */
async function* piecesOf(
  send: Send,
  url: URL,
  limit: number,
  signal: AbortSignal | undefined,
): AsyncGenerator<Uint8Array> {
  const controller = new AbortController();
  const abort = (): void => controller.abort();
  signal?.addEventListener('abort', abort, { once: true });
  let silent = false;
  const timer = setTimeout(() => {
    silent = true;
    abort();
  }, SILENCE);
  try {
    if (signal?.aborted) throw cancelled();
    // The agent that is sent otherwise tells the version and the system.
    const headers = { accept: '*/*', 'cache-control': 'no-cache', 'user-agent': 'Handover' };
    const response = await send({ method: 'GET', url: url.href, headers, signal: controller.signal });
    if (response.status !== 200) throw refused(url, response.status);
    let size = 0;
    for await (const piece of response.body) {
      timer.refresh();
      size += piece.byteLength;
      if (size > limit) throw damaged(url.pathname);
      yield piece;
    }
  } catch (error) {
    throw signal?.aborted ? cancelled() : explain(error, url, silent);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
    controller.abort();
  }
}

const cancelled = (): Failure => failure('cancelled', 'call.cancelled', 'the download was given up');

const damaged = (path: string): Failure =>
  failure('vendor', 'updates.damaged', `${path} is not what was released`, { retryable: true });

const nameOf = (url: URL): string => url.pathname.split('/').at(-1) ?? '';

function refused(url: URL, status: number): Failure {
  const params = { host: url.host, file: nameOf(url), status };
  return failure('vendor', 'updates.status', `${url.host} answered status ${status}`, {
    params,
    retryable: true,
  });
}

function explain(error: unknown, url: URL, silent: boolean): unknown {
  if (error instanceof Failure) return error;
  const { code, name } = silent ? { code: 'timeout' as const, name: 'ETIMEDOUT' } : networkTrouble(error);
  const params = { host: url.host, name };
  return failure(code, 'updates.unreachable', `${url.host}: ${name}`, {
    params,
    retryable: true,
    cause: error,
  });
}
