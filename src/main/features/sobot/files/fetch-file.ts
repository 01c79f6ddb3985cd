import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { failure, Failure } from '@shared/domain/errors';
import { diskFailure } from '@main/features/tables/file';
import type { Timers } from '@main/features/jobs/timers';
import { networkTrouble } from '@main/vendors/network-errors';
import type { Send } from '@main/vendors/transport';

export interface FetchFile {
  readonly send: Send;
  readonly timers: Pick<Timers, 'after'>;
  /** May carry a signature: it appears in no error. */
  readonly url: URL;
  /** Where the file appears once it is whole. */
  readonly path: string;
  readonly signal: AbortSignal;
  /** Largest file in bytes. */
  readonly limit: number;
  /** Told of every piece: bytes so far, and bytes in all where the host says so. */
  readonly progress: (bytes: number, total: number | null) => void;
}

/** Milliseconds without a single byte after which a host is given up. */
const SILENCE = 60_000;
const GIGABYTE = 1024 ** 3;
/** How a ZIP file begins; the second is one without entries. */
const ZIP = ['504b0304', '504b0506'];

/**
 * Downloads a ZIP file and answers its size. Nothing is sent but the question: no token, no cookie. It
 * appears under its name only when it is whole; until then it is a `.part` beside it, which goes when
 * anything fails. Fails with `files.*`, `net.*`, and `export.*` for the disk.
 */
export async function fetchFile(request: FetchFile): Promise<number> {
  const { send, url, path, progress } = request;
  const watch = watchSilence(request.timers, request.signal);
  const part = `${path}.part`;
  let file: FileHandle | null = null;
  let reading = false;
  try {
    const headers = { accept: 'application/zip, */*;q=0.1', 'accept-encoding': 'identity' };
    const response = await send({ method: 'GET', url: url.href, headers, signal: watch.signal });
    const total = response.length ?? null;
    if (response.status !== 200) throw refused(response.status);
    if (total !== null && total > request.limit) throw tooLarge(request.limit);
    reading = true;
    const opened = (file = await onDisk(() => open(part, 'w')));
    const gate = new ZipGate();
    let bytes = 0;
    for await (const chunk of response.body) {
      watch.heard();
      bytes += chunk.byteLength;
      if (bytes > request.limit) throw tooLarge(request.limit);
      gate.look(chunk);
      await onDisk(() => opened.writeFile(chunk));
      progress(bytes, total);
    }
    if (total !== null && bytes !== total) throw cut(`${bytes} of ${total} bytes arrived`);
    gate.end();
    await onDisk(() => opened.sync());
    await onDisk(() => opened.close());
    file = null;
    await onDisk(() => rename(part, path));
    return bytes;
  } catch (error) {
    await file?.close().catch(() => undefined);
    // Only what this download began is taken away.
    if (reading) await rm(part, { force: true }).catch(() => undefined);
    throw explain(error, { host: url.host, reading, silent: watch.passed() });
  } finally {
    watch.end();
  }
}

/** Looks at the first bytes, which say whether it is a ZIP file: hosts answer pages of errors too. */
class ZipGate {
  #head = '';

  look(chunk: Uint8Array): void {
    if (this.#head.length >= 8) return;
    this.#head = (this.#head + Buffer.from(chunk.subarray(0, 4)).toString('hex')).slice(0, 8);
    if (this.#head.length === 8) this.end();
  }

  end(): void {
    if (!ZIP.includes(this.#head)) throw failure('vendor', 'files.notZip', 'the file is no ZIP file');
  }
}

/** The caller's signal, which is also aborted when nothing was heard for too long. */
function watchSilence(timers: Pick<Timers, 'after'>, outer: AbortSignal) {
  const controller = new AbortController();
  const abort = (): void => controller.abort();
  let passed = false;
  const start = () =>
    timers.after(SILENCE, () => {
      passed = true;
      abort();
    });
  let cancel = start();
  if (outer.aborted) abort();
  outer.addEventListener('abort', abort, { once: true });
  return {
    signal: controller.signal,
    passed: () => passed,
    heard: () => {
      cancel();
      cancel = start();
    },
    /** Also ends what is left of an answer that nobody wants to read on. */
    end: () => {
      cancel();
      outer.removeEventListener('abort', abort);
      abort();
    },
  };
}

async function onDisk<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code !== 'ENOENT' && code !== 'ENOTDIR') throw diskFailure(error);
    throw failure('store', 'files.noFolder', `the folder is gone: ${code}`, { cause: error });
  }
}

interface Where {
  readonly host: string;
  readonly reading: boolean;
  readonly silent: boolean;
}

function explain(error: unknown, { host, reading, silent }: Where): unknown {
  if (error instanceof Failure) return error;
  const seconds = SILENCE / 1000;
  if (silent) {
    const params = { host, seconds };
    return failure('timeout', 'net.timeout', `${host} was silent for ${seconds} s`, {
      params,
      retryable: true,
    });
  }
  const { code, reason, retryable, name } = networkTrouble(error);
  if (reading && (reason === 'net.reset' || reason === 'vendor.truncated')) return cut(name);
  const params = { host, name, seconds };
  return failure(code, reason, `a file of ${host}: ${name}`, { params, retryable });
}

function cut(why: string): Failure {
  return failure('vendor', 'files.cut', `the file is not whole: ${why}`, { retryable: true });
}

function tooLarge(limit: number): Failure {
  const params = { gigabytes: Math.round(limit / GIGABYTE) };
  return failure('vendor', 'files.tooLarge', `the file is larger than ${limit} bytes`, { params });
}

function refused(status: number): Failure {
  const retryable = status >= 500 || status === 429;
  return failure('vendor', 'files.hostStatus', `the host answered status ${status}`, {
    params: { status },
    retryable,
  });
}
