import type { Parsed } from '@shared/contract';
import { failure, type Failure } from '@shared/domain/errors';
import { VAULT_BYTES, vaultFile, type VaultFile } from '@shared/domain/join-way';
import { writeWhole } from '@main/features/tables/file';
import { connectionOf } from './connection';
import type { JoinWayDeps } from './deps';
import { IMAGE_BYTES } from './fetch-image';

/** Join ways with all their versions and images that are in memory at a time. */
const PAGE = 50;

type Stored = VaultFile['joinWays'][number];

/** Writes the vault of a connection to a file, page by page, and answers how many it holds. Fails as `writeWhole`. */
export async function writeVault(
  { store, timers }: Pick<JoinWayDeps, 'store' | 'timers'>,
  connectionId: string,
  path: string,
): Promise<number> {
  const { corpId } = await connectionOf(store, connectionId);
  let count = 0;
  async function* pieces(): AsyncGenerator<string> {
    const head = { format: 'handover-join-ways', version: 1, corpId, exportedAt: timers.now() };
    yield `${JSON.stringify(head).slice(0, -1)},"joinWays":[`;
    for (let after = 0; ;) {
      const { joinWays, last } = await store.exportJoinWays(connectionId, after, PAGE);
      for (const joinWay of joinWays) {
        yield `${count === 0 ? '' : ','}\n${JSON.stringify(joinWay)}`;
        count += 1;
      }
      if (joinWays.length < PAGE) break;
      after = last;
    }
    yield '\n]}\n';
  }
  await writeWhole(path, pieces());
  return count;
}

interface Imported {
  added: number;
  completed: number;
  known: number;
}

/**
 * Adds what a vault file holds and the vault of a connection lacks. Nothing of a file that is no vault
 * (`joinWays.notVault`), or that of another corp (`joinWays.otherCorp`), is taken. Images are made anew from
 * what they show: nothing else that a file says is an image is kept.
 */
export async function readVault(
  { store, timers, toPng }: Pick<JoinWayDeps, 'store' | 'timers' | 'toPng'>,
  { connectionId, bytes }: Parsed<'joinWays.importVault'>,
): Promise<Imported> {
  const { corpId } = await connectionOf(store, connectionId);
  const vault = parseVault(bytes);
  if (vault.corpId !== corpId) {
    const params = { corpId: vault.corpId };
    throw failure('conflict', 'joinWays.otherCorp', `the vault is that of ${vault.corpId}`, { params });
  }
  const counts: Imported = { added: 0, completed: 0, known: 0 };
  for (let start = 0; start < vault.joinWays.length; start += PAGE) {
    const page = vault.joinWays.slice(start, start + PAGE).map((joinWay) => cleaned(joinWay, toPng));
    const { added, completed, known } = await store.importJoinWays(connectionId, page, timers.now());
    counts.added += added;
    counts.completed += completed;
    counts.known += known;
  }
  return counts;
}

function parseVault(bytes: Uint8Array): VaultFile {
  if (bytes.byteLength > VAULT_BYTES) throw notVault(`${bytes.byteLength} bytes`);
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    throw notVault('no JSON', error);
  }
  const parsed = vaultFile.safeParse(value);
  if (parsed.success) return parsed.data;
  throw notVault(`another shape at ${parsed.error.issues[0]?.path.join('.')}`);
}

function notVault(why: string, cause?: unknown): Failure {
  return failure('validation', 'joinWays.notVault', `the file is no vault: ${why}`, { cause });
}

function cleaned(joinWay: Stored, toPng: JoinWayDeps['toPng']): Stored {
  if (joinWay.image === null) return joinWay;
  const image = Buffer.from(joinWay.image, 'base64');
  const png = image.byteLength > IMAGE_BYTES ? null : toPng(image);
  return { ...joinWay, image: png && Buffer.from(png).toString('base64') };
}
