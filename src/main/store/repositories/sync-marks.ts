import type { Database } from 'better-sqlite3';

export type Mark = 'listed' | 'read';

/** Rows in one stored piece of marks. */
export const MARK_CHUNK = 8192;
/** Rows in one stored piece of reading times. */
export const FRESHNESS_CHUNK = 1024;

/**
 * What changes with every sync even when nothing is new, kept by row of the index in small blobs.
 * A connection's groups are never removed one by one, so a row keeps its number across restarts.
 */
export class SyncMarkTable {
  readonly #statements;

  constructor(db: Database) {
    this.#statements = {
      bits: db.prepare<[number, number, Mark], { chunk: number; bits: Buffer }>(
        'SELECT chunk, bits FROM sync_marks WHERE source = ? AND run_id = ? AND mark = ?',
      ),
      holds: db
        .prepare<[number, number, Mark], number>(
          'SELECT 1 FROM sync_marks WHERE source = ? AND run_id = ? AND mark = ? LIMIT 1',
        )
        .pluck(),
      writeBits: db.prepare<[number, number, Mark, number, Buffer]>(
        'INSERT OR REPLACE INTO sync_marks (source, run_id, mark, chunk, bits) VALUES (?, ?, ?, ?, ?)',
      ),
      dropOthers: db.prepare<[number, number]>('DELETE FROM sync_marks WHERE source = ? AND run_id <> ?'),
      synced: db.prepare<[number], { chunk: number; synced: Buffer }>(
        'SELECT chunk, synced FROM group_freshness WHERE source = ?',
      ),
      writeSynced: db.prepare<[number, number, Buffer]>(
        'INSERT OR REPLACE INTO group_freshness (source, chunk, synced) VALUES (?, ?, ?)',
      ),
    };
  }

  /** The marked rows of a run, one byte a row. */
  marks(source: number, runId: number, mark: Mark): Uint8Array {
    const pieces = this.#statements.bits.all(source, runId, mark);
    const last = pieces.reduce((highest, { chunk }) => Math.max(highest, chunk), -1);
    const flags = new Uint8Array((last + 1) * MARK_CHUNK);
    for (const { chunk, bits } of pieces) {
      for (let at = 0; at < MARK_CHUNK; at++) {
        flags[chunk * MARK_CHUNK + at] = ((bits[at >>> 3] ?? 0) >>> (at & 7)) & 1;
      }
    }
    return flags;
  }

  /** Whether a run has stored marks of a kind. */
  holds(source: number, runId: number, mark: Mark): boolean {
    return this.#statements.holds.get(source, runId, mark) === 1;
  }

  /** Stores one piece of a run's marks, given one byte a row. */
  writeMarks(source: number, runId: number, mark: Mark, chunk: number, flags: Uint8Array): void {
    const bits = Buffer.alloc(MARK_CHUNK / 8);
    for (let at = 0; at < MARK_CHUNK; at++) {
      bits[at >>> 3] = (bits[at >>> 3] ?? 0) | ((flags[chunk * MARK_CHUNK + at] ?? 0) << (at & 7));
    }
    this.#statements.writeBits.run(source, runId, mark, chunk, bits);
  }

  /** Forgets what other runs marked. */
  dropOtherRuns(source: number, runId: number): void {
    this.#statements.dropOthers.run(source, runId);
  }

  /** Stored reading times: Unix seconds by row, in pieces. */
  freshness(source: number): { firstRow: number; synced: Uint32Array }[] {
    return this.#statements.synced.all(source).map(({ chunk, synced }) => ({
      firstRow: chunk * FRESHNESS_CHUNK,
      synced: Uint32Array.from({ length: FRESHNESS_CHUNK }, (_, at) => synced.readUInt32LE(at * 4)),
    }));
  }

  writeFreshness(source: number, chunk: number, synced: Uint32Array): void {
    const blob = Buffer.alloc(FRESHNESS_CHUNK * 4);
    for (let at = 0; at < FRESHNESS_CHUNK; at++) {
      blob.writeUInt32LE(synced[chunk * FRESHNESS_CHUNK + at] ?? 0, at * 4);
    }
    this.#statements.writeSynced.run(source, chunk, blob);
  }
}
