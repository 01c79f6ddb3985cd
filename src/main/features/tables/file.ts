import { randomUUID } from 'node:crypto';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { failure } from '@shared/domain/errors';

type Pieces = AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;

/** A new name for a file while it is not whole yet. */
export const partialOf = (path: string): string => `${path}.${randomUUID().slice(0, 8)}.part`;

/** Whether a name is one that `partialOf` gave, and so of no file of anybody's. */
export const isPartialOf = (path: string, partial: string): boolean =>
  partial.startsWith(`${path}.`) && /^[\da-f]{8}\.part$/.test(partial.slice(path.length + 1));

/** How a file is written that takes its time. */
export interface WriteOptions {
  /** What it is called until it is whole; a name of `partialOf`. */
  readonly temporary?: string;
  /** Asked once more before the whole file appears: what was stopped leaves nothing. */
  readonly signal?: AbortSignal;
}

/**
 * Writes a file piece by piece. It appears under its name only when it is whole; until then, and when
 * anything fails, what was there stays. A full or read-only disk answers a `store` failure.
 */
export async function writeWhole(
  path: string,
  pieces: Pieces,
  { temporary = partialOf(path), signal }: WriteOptions = {},
): Promise<void> {
  let file: FileHandle | null = null;
  try {
    file = await open(temporary, 'wx');
    for await (const piece of pieces) await file.writeFile(piece);
    await file.sync();
    await file.close();
    file = null;
    signal?.throwIfAborted();
    await rename(temporary, path);
  } catch (error) {
    await file?.close().catch(() => undefined);
    await rm(temporary, { force: true }).catch(() => undefined);
    throw diskFailure(error);
  }
}

/** A file name out of words that anybody may have typed: no path, nothing hidden, short enough everywhere. */
export function fileName(words: readonly string[], extension: string): string {
  const clean = words.map((word) =>
    word
      .replaceAll(/[\\/:*?"<>|\p{C}\s]+/gu, ' ')
      .replaceAll(/^[. ]+|[. ]+$/g, '')
      .slice(0, 60)
      .replaceAll(/\p{Surrogate}/gu, '')
      .trim(),
  );
  return `${clean.filter((word) => word !== '').join('-')}.${extension}`;
}

/** What an error of the disk means for whoever wants a file; others are answered as they are. */
export function diskFailure(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (typeof code !== 'string') return error;
  const message = `the file could not be written: ${code}`;
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return failure('store', 'export.diskFull', message, { cause: error });
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
    case 'EBUSY':
      return failure('store', 'export.notWritable', message, { cause: error });
    default:
      return failure('store', 'export.failed', message, { cause: error });
  }
}
