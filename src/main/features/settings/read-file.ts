import { readFile, stat } from 'node:fs/promises';
import { failure } from '@shared/domain/errors';

/** Bytes. The list of all authorities that a system knows has less than a quarter of that. */
const LARGEST = 1024 * 1024;

/** Reads a file of authorities. What is no file, or larger than any of them, fails with `settings.notCertificates`. */
export async function readSmallFile(path: string): Promise<Buffer> {
  const about = await stat(path);
  if (about.isFile() && about.size <= LARGEST) return readFile(path);
  throw failure('validation', 'settings.notCertificates', 'this is no file, or a very large one');
}
