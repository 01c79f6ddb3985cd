import type { Parsed } from '@shared/contract';
import { failure } from '@shared/domain/errors';
import { VAULT_BYTES } from '@shared/domain/join-way';
import { writeWhole } from '@main/features/tables/file';
import { connectionOf } from './connection';
import type { JoinWayDeps } from './deps';
import { keptImage } from './images';
import { parseVault, type Stored } from './vault-parse';

/** Join ways with all their versions and images that are in memory at a time. */
const PAGE = 50;

/** From here on a file takes no more images: one that is too large could not be read again. */
const IMAGES_UP_TO = VAULT_BYTES / 2;
/** Beginning of every PNG. */
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47]);
/** Width and height of an image at most. */
const MOST_PIXELS = 4096;

/**
 * Writes the vault of a connection to a file, page by page, and answers how many it holds. Fails as `writeWhole`.
 * Of a very large one the last images are left out: they can be loaded again, which a version cannot.
 */
export async function writeVault(
  { store, timers }: Pick<JoinWayDeps, 'store' | 'timers'>,
  connectionId: string,
  path: string,
  imagesUpTo = IMAGES_UP_TO,
): Promise<number> {
  const { corpId } = await connectionOf(store, connectionId);
  let [count, size] = [0, 0];
  async function* pieces(): AsyncGenerator<string> {
    const head = { format: 'handover-join-ways', version: 1, corpId, exportedAt: timers.now() };
    yield `${JSON.stringify(head).slice(0, -1)},"joinWays":[`;
    for (let after = 0; ;) {
      const { joinWays, last } = await store.exportJoinWays(connectionId, after, PAGE);
      for (const joinWay of joinWays) {
        const image = size < imagesUpTo ? joinWay.image : null;
        const piece = `${count === 0 ? '' : ','}\n${JSON.stringify({ ...joinWay, image })}`;
        yield piece;
        count += 1;
        size += piece.length;
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
  const vault = await parseVault(bytes);
  if (vault.corpId !== corpId) {
    const params = { corpId: vault.corpId };
    throw failure('conflict', 'joinWays.otherCorp', `the vault is that of ${vault.corpId}`, { params });
  }
  const counts: Imported = { added: 0, completed: 0, known: 0 };
  const enter = async (page: Stored[]): Promise<void> => {
    const { added, completed, known } = await store.importJoinWays(connectionId, page, timers.now());
    counts.added += added;
    counts.completed += completed;
    counts.known += known;
  };
  let page: Stored[] = [];
  for await (const joinWay of vault.joinWays()) {
    page.push(cleaned(joinWay, toPng));
    if (page.length < PAGE) continue;
    await enter(page);
    page = [];
  }
  await enter(page);
  return counts;
}

function cleaned(joinWay: Stored, toPng: JoinWayDeps['toPng']): Stored {
  if (joinWay.image === null) return joinWay;
  const image = Buffer.from(joinWay.image, 'base64');
  const png = isSmall(image) ? keptImage(image, toPng) : null;
  return { ...joinWay, image: png && Buffer.from(png).toString('base64') };
}

/** Whether it is a PNG that does not unfold to much more than a QR code, as its first chunk says. */
function isSmall(image: Buffer): boolean {
  if (!image.subarray(0, PNG.length).equals(PNG)) return false;
  return (
    image.length < 24 || (image.readUInt32BE(16) <= MOST_PIXELS && image.readUInt32BE(20) <= MOST_PIXELS)
  );
}
