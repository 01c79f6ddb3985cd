import type { Database } from 'better-sqlite3';
import type { ConnectionColor } from '@shared/contract/connections';
import { CONNECTION_COLORS } from '@shared/domain/connection-fields';
import { VENDORS, type Vendor } from '@shared/domain/vendor';
import type { ConnectionRecord } from '../api';

interface ConnectionRow {
  id: string;
  vendor: string;
  practice: number;
  name: string;
  color: string;
  corp_id: string;
  base_url: string;
  credential: string;
  proxy_url: string;
  read_only: number;
  created_at: number;
  groups_synced_at: number | null;
}

const toColor = (value: string): ConnectionColor =>
  CONNECTION_COLORS.find((color) => color === value) ?? CONNECTION_COLORS[0];

const toVendor = (value: string): Vendor => VENDORS.find((vendor) => vendor === value) ?? 'wecom';

/** The table `connections` of ledger.db. */
export class ConnectionTable {
  readonly #statements;

  constructor(db: Database) {
    this.#statements = {
      all: db.prepare<[], ConnectionRow>('SELECT * FROM connections ORDER BY created_at, id'),
      // When the groups were synced is the sync's to say: an edited form may hold an older time.
      write: db.prepare<(string | number | null)[]>(
        `INSERT INTO connections (id, vendor, practice, name, color, corp_id, base_url, proxy_url, read_only,
           created_at, groups_synced_at, credential)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
         ON CONFLICT (id) DO UPDATE SET practice = excluded.practice, name = excluded.name,
           color = excluded.color, corp_id = excluded.corp_id, base_url = excluded.base_url,
           proxy_url = excluded.proxy_url, read_only = excluded.read_only,
           credential = excluded.credential`,
      ),
      synced: db.prepare<[number, string]>('UPDATE connections SET groups_synced_at = ? WHERE id = ?'),
      syncedAt: db
        .prepare<[string], number | null>('SELECT groups_synced_at FROM connections WHERE id = ?')
        .pluck(),
      ofCorp: db
        .prepare<[{ id: string }], number>(
          `SELECT EXISTS (SELECT 1 FROM people WHERE connection_id = @id)
             OR EXISTS (SELECT 1 FROM join_ways WHERE connection_id = @id)
             OR EXISTS (SELECT 1 FROM join_way_calls WHERE connection_id = @id)`,
        )
        .pluck(),
      remember: db.prepare<[string]>(
        `INSERT OR REPLACE INTO corps (connection_id, vendor, corp_id, practice)
         SELECT id, vendor, corp_id, practice FROM connections WHERE id = ?`,
      ),
      remove: db.prepare<[string]>('DELETE FROM connections WHERE id = ?'),
      forgetPractice: db.prepare<[string]>(
        `DELETE FROM corps WHERE practice = 1
           AND EXISTS (SELECT 1 FROM corps this WHERE this.connection_id = ? AND this.practice = 1)`,
      ),
      // Orders that were pushed are a journal, and stay as plans do.
      forgetBelongings: ['explorations', 'offline_files', 'orphans', 'orphan_checks'].map((table) =>
        db.prepare<[string]>(`DELETE FROM ${table} WHERE connection_id = ?`),
      ),
    };
  }

  all(): ConnectionRecord[] {
    return this.#statements.all.all().map((row) => ({
      id: row.id,
      vendor: toVendor(row.vendor),
      practice: row.practice === 1,
      name: row.name,
      color: toColor(row.color),
      corpId: row.corp_id,
      baseUrl: row.base_url,
      proxyUrl: row.proxy_url,
      readOnly: row.read_only === 1,
      createdAt: row.created_at,
      groupsSyncedAt: row.groups_synced_at,
      credential: row.credential === 'token' ? 'token' : 'key',
    }));
  }

  /** Adds or changes a connection. Inside a transaction. */
  write(record: ConnectionRecord): void {
    this.#statements.write.run(
      record.id,
      record.vendor,
      record.practice ? 1 : 0,
      record.name,
      record.color,
      record.corpId,
      record.baseUrl,
      record.proxyUrl,
      record.readOnly ? 1 : 0,
      record.createdAt,
      record.groupsSyncedAt,
      record.credential,
    );
    this.#statements.remember.run(record.id);
  }

  /** Whether join ways, creations that were lost, or people are kept with a connection. */
  isOfCorp(id: string): boolean {
    return this.#statements.ofCorp.get({ id }) === 1;
  }

  noteSynced(id: string, at: number): void {
    this.#statements.synced.run(at, id);
  }

  syncedAt(id: string): number | null {
    return this.#statements.syncedAt.get(id) ?? null;
  }

  /**
   * Removes a connection; which corp it led to stays known. A practice that begins anew owes nothing. With
   * `data` its saved explorations and the list of its files go too.
   */
  remove(id: string, data: boolean): void {
    this.#statements.remove.run(id);
    if (!data) return;
    this.#statements.forgetPractice.run(id);
    for (const statement of this.#statements.forgetBelongings) statement.run(id);
  }
}
