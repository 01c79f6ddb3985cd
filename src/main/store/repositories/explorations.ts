import type { Database } from 'better-sqlite3';
import { exploration, type Exploration } from '@shared/contract/statistics';

interface ExplorationRow {
  id: number;
  name: string;
  query: string;
  chart: string;
  preset: string | null;
}

/** The table `explorations` of ledger.db: questions that were saved under a name. */
export class ExplorationTable {
  readonly #statements;

  constructor(db: Database) {
    const columns = 'id, name, query, chart, preset';
    this.#statements = {
      of: db.prepare<[string], ExplorationRow>(
        `SELECT ${columns} FROM explorations WHERE connection_id = ? ORDER BY id`,
      ),
      named: db
        .prepare<[string, string], number>('SELECT id FROM explorations WHERE connection_id = ? AND name = ?')
        .pluck(),
      add: db.prepare<[string, string, string, string, string | null]>(
        'INSERT INTO explorations (connection_id, name, query, chart, preset) VALUES (?, ?, ?, ?, ?)',
      ),
      update: db.prepare<[string, string, string, string | null, number, string]>(
        `UPDATE explorations SET name = ?, query = ?, chart = ?, preset = ? WHERE id = ? AND connection_id = ?`,
      ),
      remove: db.prepare<[number, string]>('DELETE FROM explorations WHERE id = ? AND connection_id = ?'),
    };
  }

  /** In the order in which they were added. What another version of the app wrote and does not fit is left out. */
  of(connectionId: string): Exploration[] {
    return this.#statements.of.all(connectionId).flatMap(({ query, ...row }) => {
      const parsed = exploration.safeParse({ ...row, query: JSON.parse(query) as unknown });
      return parsed.success ? [parsed.data] : [];
    });
  }

  /** The id of the one with a name; null when there is none. */
  idOf(connectionId: string, name: string): number | null {
    return this.#statements.named.get(connectionId, name) ?? null;
  }

  add({ name, query, chart, preset }: Omit<Exploration, 'id'>): number {
    const text = JSON.stringify(query);
    return Number(this.#statements.add.run(query.connectionId, name, text, chart, preset).lastInsertRowid);
  }

  /** Answers whether it was there. */
  update({ id, name, query, chart, preset }: Exploration): boolean {
    const { connectionId } = query;
    const text = JSON.stringify(query);
    return this.#statements.update.run(name, text, chart, preset, id, connectionId).changes === 1;
  }

  remove(connectionId: string, id: number): void {
    this.#statements.remove.run(id, connectionId);
  }
}
