import type { Database } from 'better-sqlite3';
import type { AppError } from '@shared/domain/errors';
import { loseCalls } from '../join-ways/journal';
import { joinWayTables } from '../join-ways/tables';
import { doubtPlanned } from '../transfers/run';
import { transferTables } from '../transfers/tables';

const LOST: AppError = {
  code: 'cancelled',
  reason: 'call.cancelled',
  message: 'The ledger was restored from a backup.',
  retryable: false,
};

/**
 * After the ledger came from a backup: what it calls planned or under way may have been sent since, so it
 * is never sent by itself but read, or looked at by a person. What runs of syncs marked in the cache is
 * dropped: their numbers may be given again to other runs.
 */
export function doubtEverything(ledger: Database, cache: Database, now: number): void {
  const error = JSON.stringify(LOST);
  const doubt = ledger.transaction(() => {
    doubtPlanned(transferTables(ledger), now);
    ledger
      .prepare("UPDATE orders SET state = 'unknown', error = ?, at = ? WHERE state IN ('planned', 'sending')")
      .run(error, now);
    loseCalls(joinWayTables(ledger, cache), now);
  });
  doubt.immediate();
  cache.exec('DELETE FROM sync_marks');
}
