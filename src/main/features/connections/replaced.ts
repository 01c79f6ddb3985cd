import { checkBaseUrl, checkProxy } from '@shared/domain/addresses';
import { wantsOtherSecret } from '@shared/domain/secret-address';
import { log } from '@main/log';
import type { ConnectionRecord } from '@main/store/api';
import type { ConnectionSecrets } from './secrets';

/** What a connection's secrets were entered for. */
export type SecretHome = Pick<
  ConnectionRecord,
  'id' | 'vendor' | 'practice' | 'baseUrl' | 'proxyUrl' | 'credential'
>;

/** The connections before and after a backup took the place of the ledger. */
export interface Replaced {
  readonly before: readonly SecretHome[];
  readonly after: readonly SecretHome[];
  /** The backup is a file that somebody chose, and may have been written by anybody. */
  readonly fromElsewhere: boolean;
}

/**
 * Forgets the secrets, tokens and proxy passwords that would travel to another address than the one that they
 * were entered for. An address from elsewhere that was not here before is such a one. False when the keychain
 * could not be reached, and may still hold one of them.
 */
export async function keepSecretsHome(
  secrets: Pick<ConnectionSecrets, 'remove' | 'setProxy'>,
  { before, after, fromElsewhere }: Replaced,
): Promise<boolean> {
  const known = new Map(before.map((record) => [record.id, record]));
  let all = true;
  for (const record of after) {
    const was = known.get(record.id);
    // The secret of a practice vendor is no secret, and its address another at each start.
    if (was?.practice) continue;
    const strays = was === undefined ? fromElsewhere : wouldStray(was, record);
    if (strays) {
      const gone = await secrets.remove(record.id);
      log.warn('secrets were entered for another address', { connection: record.id, gone });
      all &&= gone;
    } else if (was !== undefined && was.proxyUrl !== record.proxyUrl) {
      all = (await secrets.setProxy(record.id, null)) && all;
    }
  }
  return all;
}

/** An address that no form would take counts as another one. */
function wouldStray(was: SecretHome, record: SecretHome): boolean {
  if (!checkBaseUrl(record.baseUrl).ok || !checkProxy(record.proxyUrl).ok) return true;
  return record.vendor !== was.vendor || wantsOtherSecret(was, record) !== null;
}
