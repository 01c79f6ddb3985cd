import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { LedgerFile } from '../support/proof/ledger';

/** Looks into the ledger of a folder. Opened anew each time, so that no look keeps the files of a dead process as they were. */
export function lookInto<T>(folder: string, look: (ledger: LedgerFile) => T): T {
  const ledger = new LedgerFile(
    new DatabaseSync(join(folder, 'ledger.db'), { readOnly: true, timeout: 5000 }),
  );
  try {
    return look(ledger);
  } finally {
    ledger.close();
  }
}
