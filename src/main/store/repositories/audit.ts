import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { auditEntry, type AuditVerdict } from '@shared/contract/app';
import { auditQuery, type AuditQuery } from '@shared/contract/audit';
import type { Output } from '@shared/contract/index';
import type { NewAuditEntry } from '../api';
import type { Pace } from '../pace';
import { auditSelection, type AuditSelection, PLACES } from './audit-query';

const PAGE = 500;
/** Every entry, newest first. */
const ALL: AuditQuery = auditQuery.parse({});

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
      // Entries that are passed over are passed over in an index, and not read.
      page: ({ where, order }: AuditSelection) =>
        db.prepare<[Readonly<Record<string, string | number>>], AuditRow>(
          `WITH ${PLACES} SELECT * FROM audit WHERE id IN (
             SELECT id FROM audit ${where} ORDER BY ${order} LIMIT @count OFFSET @start
           ) ORDER BY ${order}`,
        ),
      count: ({ where }: AuditSelection) =>
        db
          .prepare<[Readonly<Record<string, string | number>>], number>(`SELECT count(*) FROM audit ${where}`)
          .pluck(),
      newest: db.prepare<[], number>('SELECT max(id) FROM audit').pluck(),
      after: db.prepare<[number, number], AuditRow>('SELECT * FROM audit WHERE id > ? ORDER BY id LIMIT ?'),
      // How many rows there ever were; SQLite keeps it beside the table.
      ever: db.prepare<[], number>(`SELECT seq FROM sqlite_sequence WHERE name = 'audit'`).pluck(),
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

  /** Newest first, where nothing else is asked for. */
  read(start: number, count: number, query: AuditQuery = ALL): Output<'audit.list'> {
    const selection = auditSelection(query);
    const { values } = selection;
    const found = this.#statements.page(selection).all({ ...values, count, start });
    const rows = found.map((row) =>
      auditEntry.parse({
        id: row.id,
        at: row.at,
        actor: row.actor,
        action: row.action,
        connectionId: row.connection_id,
        detail: JSON.parse(row.detail) as unknown,
      }),
    );
    const total = this.#statements.count(selection).get(values) ?? 0;
    return { rows, total, newest: this.#statements.newest.get() ?? 0 };
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
