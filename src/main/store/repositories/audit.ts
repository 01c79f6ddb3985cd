import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { auditEntry, type AuditEntry, type AuditVerdict } from '@shared/contract/app';
import type { NewAuditEntry } from '../api';
import type { Pace } from '../pace';

const PAGE = 500;

interface AuditRow {
  id: number;
  at: number;
  actor: string;
  action: string;
  connection_id: string | null;
  detail: string;
  hash: string;
}

type Words = Omit<AuditRow, 'id' | 'hash'>;

/** The hash of a row covers the hash of the row before it, so that no row can be changed or taken out unseen. */
function chained(before: string, row: Words): string {
  const canonical = JSON.stringify([row.at, row.actor, row.action, row.connection_id, row.detail]);
  return createHash('sha256').update(`${before}\n${canonical}`).digest('hex');
}

/** The table `audit` of ledger.db: append-only and hash-chained. */
export class AuditTable {
  readonly #statements;

  constructor(db: Database) {
    this.#statements = {
      last: db.prepare<[], string>('SELECT hash FROM audit ORDER BY id DESC LIMIT 1').pluck(),
      add: db.prepare<(string | number | null)[]>(
        'INSERT INTO audit (at, actor, action, connection_id, detail, hash) VALUES (?, ?, ?, ?, ?, ?)',
      ),
      page: db.prepare<[number, number], AuditRow>('SELECT * FROM audit ORDER BY id DESC LIMIT ? OFFSET ?'),
      after: db.prepare<[number, number], AuditRow>('SELECT * FROM audit WHERE id > ? ORDER BY id LIMIT ?'),
      // How many rows there ever were; SQLite keeps it beside the table.
      ever: db.prepare<[], number>(`SELECT seq FROM sqlite_sequence WHERE name = 'audit'`).pluck(),
      count: db.prepare<[], number>('SELECT count(*) FROM audit').pluck(),
    };
  }

  /** Inside a transaction of the caller. */
  append(entry: NewAuditEntry): void {
    const row: Words = {
      at: entry.at,
      actor: entry.actor,
      action: entry.action,
      connection_id: entry.connectionId,
      detail: JSON.stringify(entry.detail),
    };
    const hash = chained(this.#statements.last.get() ?? '', row);
    this.#statements.add.run(row.at, row.actor, row.action, row.connection_id, row.detail, hash);
  }

  /** Newest first. */
  read(start: number, count: number): { rows: AuditEntry[]; total: number } {
    const rows = this.#statements.page.all(count, start).map((row) =>
      auditEntry.parse({
        id: row.id,
        at: row.at,
        actor: row.actor,
        action: row.action,
        connectionId: row.connection_id,
        detail: JSON.parse(row.detail) as unknown,
      }),
    );
    return { rows, total: this.#statements.count.get() ?? 0 };
  }

  /**
   * Recomputes the chain from its beginning. `broken` is the first entry that does not follow from the
   * one before: it was changed or moved, or one before it was taken out. Where the last ones were taken
   * out it is the first that is missing, with the time of the last one that is there.
   */
  async verify(pace: Pace): Promise<AuditVerdict> {
    let [checked, hash, last, at] = [0, '', 0, 0];
    for (;;) {
      const rows = this.#statements.after.all(last, PAGE);
      for (const row of rows) {
        checked++;
        if (row.hash !== chained(hash, row)) return { checked, broken: { id: row.id, at: row.at } };
        ({ hash, id: last, at } = row);
      }
      if (rows.length < PAGE) break;
      if (pace.due) await pace.rest();
    }
    const cut = (this.#statements.ever.get() ?? 0) > last;
    return { checked, broken: cut ? { id: last + 1, at } : null };
  }
}
