import { checkBaseUrl, checkProxy } from '@shared/domain/addresses';
import { wantsOtherSecret } from '@shared/domain/secret-address';
import { log } from '@main/log';
import type { ConnectionRecord } from '@main/store/api';
import type { ConnectionSecrets } from './secrets';

/** The connections before and after a backup took the place of the ledger. */
export interface Replaced {
  readonly before: readonly ConnectionRecord[];
  readonly after: readonly ConnectionRecord[];
  /** The backup is a file that somebody chose, and may have been written by anybody. */
  readonly fromElsewhere: boolean;
}

/**
 * Forgets the secrets, tokens and proxy passwords that would travel to another address than the one that they
 * were entered for. An address from elsewhere that was not here before is such a one.
 */
export async function keepSecretsHome(
  secrets: Pick<ConnectionSecrets, 'remove' | 'setProxy'>,
  { before, after, fromElsewhere }: Replaced,
): Promise<void> {
  const known = new Map(before.map((record) => [record.id, record]));
  for (const record of after) {
    const was = known.get(record.id);
    // The secret of a practice vendor is no secret, and its address another at each start.
    if (was?.practice) continue;
    const strays = was === undefined ? fromElsewhere : wouldStray(was, record);
    if (strays) {
      const gone = await secrets.remove(record.id);
      log.warn('secrets were entered for another address', { connection: record.id, gone });
    } else if (was !== undefined && was.proxyUrl !== record.proxyUrl) {
      await secrets.setProxy(record.id, null);
    }
  }
}

/** An address that no form would take counts as another one. */
function wouldStray(was: ConnectionRecord, record: ConnectionRecord): boolean {
  if (!checkBaseUrl(record.baseUrl).ok || !checkProxy(record.proxyUrl).ok) return true;
  return record.vendor !== was.vendor || wantsOtherSecret(was, record) !== null;
}
