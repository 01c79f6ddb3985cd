import { setImmediate as rest } from 'node:timers/promises';
import type { z } from 'zod';
import { failure, type Failure } from '@shared/domain/errors';
import { JOIN_WAY_QUOTA, VAULT_BYTES, vaultFile, type VaultFile } from '@shared/domain/join-way';

export type Stored = VaultFile['joinWays'][number];

/** A vault file that is known to be one. */
interface Vault {
  readonly corpId: string;
  /** What it holds, from the beginning each time; whoever goes through it lets other work have its turn. */
  readonly joinWays: () => AsyncIterable<Stored>;
}

/** Largest file that is read in one piece, whatever its lines are: an editor may have laid it out anew. */
const WHOLE_BYTES = 5_000_000;
/** Milliseconds of work before everything else has its turn. */
const SLICE = 10;
const NEWLINE = 10;

const storedShape = vaultFile.shape.joinWays.element;

/**
 * Looks through a whole vault file, and fails with `joinWays.notVault` when it is none. A large one is read a line
 * at a time as `writeVault` writes it, so that nothing in the app stands still meanwhile.
 */
export async function parseVault(bytes: Uint8Array, wholeBytes = WHOLE_BYTES): Promise<Vault> {
  if (bytes.byteLength > VAULT_BYTES) throw notVault(`${bytes.byteLength} bytes`);
  if (bytes.byteLength <= wholeBytes) {
    const { corpId, joinWays } = parsed(vaultFile, textOf(bytes));
    return { corpId, joinWays: () => paced(joinWays) };
  }
  const start = bytes.indexOf(NEWLINE) + 1;
  const { corpId } = parsed(vaultFile, `${textOf(bytes.subarray(0, start))}]}`);
  const vault: Vault = { corpId, joinWays: () => paced(lines(bytes, start)) };
  let count = 0;
  for await (const _ of vault.joinWays()) count += 1;
  if (count > JOIN_WAY_QUOTA) throw notVault(`${count} join ways`);
  return vault;
}

/** One join way a line, with a comma behind all but the last; then the end of the whole. */
function* lines(bytes: Uint8Array, start: number): Generator<Stored> {
  for (let from = start; ;) {
    const end = bytes.indexOf(NEWLINE, from);
    if (end === -1) throw notVault('it has no end');
    const line = textOf(bytes.subarray(from, end)).trim();
    if (line === ']}') return;
    yield parsed(storedShape, line.replace(/,$/, ''));
    from = end + 1;
  }
}

async function* paced<T>(things: Iterable<T>): AsyncGenerator<T> {
  let until = performance.now() + SLICE;
  for (const thing of things) {
    yield thing;
    if (performance.now() < until) continue;
    await rest();
    until = performance.now() + SLICE;
  }
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw notVault('no text', error);
  }
}

function parsed<S extends z.ZodType>(shape: S, text: string): z.output<S> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw notVault('no JSON', error);
  }
  const result = shape.safeParse(value);
  if (result.success) return result.data;
  throw notVault(`another shape at ${result.error.issues[0]?.path.join('.')}`);
}

function notVault(why: string, cause?: unknown): Failure {
  return failure('validation', 'joinWays.notVault', `the file is no vault: ${why}`, { cause });
}
