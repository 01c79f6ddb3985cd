import type { Database } from 'better-sqlite3';
import { savedView, type SavedView } from '@shared/contract/saved-views';

interface SavedViewRow {
  id: number;
  grid: string;
  name: string;
  starred: number;
  is_default: number;
  view: string;
  filters: string;
  changed_at: number;
}

type Fields = Omit<SavedView, 'id' | 'isDefault'>;

const parsed = ({ is_default, changed_at, starred, view, filters, ...row }: SavedViewRow): unknown => ({
  ...row,
  starred: starred === 1,
  isDefault: is_default === 1,
  changedAt: changed_at,
  view: JSON.parse(view) as unknown,
  filters: JSON.parse(filters) as unknown,
});

/** The table `saved_views` of ledger.db: how a grid looks, under a name. */
export class SavedViewTable {
  readonly #statements;

  constructor(db: Database) {
    this.#statements = {
      of: db.prepare<[string], SavedViewRow>('SELECT * FROM saved_views WHERE grid = ?'),
      one: db.prepare<[number], SavedViewRow>('SELECT * FROM saved_views WHERE id = ?'),
      named: db
        .prepare<[string, string], number>('SELECT id FROM saved_views WHERE grid = ? AND name = ?')
        .pluck(),
      add: db.prepare<[string, string, number, string, string, number]>(
        `INSERT INTO saved_views (grid, name, starred, is_default, view, filters, changed_at)
         VALUES (?, ?, ?, 0, ?, ?, ?)`,
      ),
      update: db.prepare<[string, number, string, string, number, number, string]>(
        `UPDATE saved_views SET name = ?, starred = ?, view = ?, filters = ?, changed_at = ?
         WHERE id = ? AND grid = ?`,
      ),
      remove: db.prepare<[number]>('DELETE FROM saved_views WHERE id = ?'),
      clear: db.prepare<[string]>('UPDATE saved_views SET is_default = 0 WHERE grid = ?'),
      elect: db.prepare<[number, string]>('UPDATE saved_views SET is_default = 1 WHERE id = ? AND grid = ?'),
    };
  }

  /** Those of a grid, in no order. What another version of the app wrote and does not fit is left out. */
  of(grid: string): SavedView[] {
    return this.#statements.of.all(grid).flatMap((row) => {
      const view = savedView.safeParse(parsed(row));
      return view.success ? [view.data] : [];
    });
  }

  get(id: number): SavedView | null {
    const row = this.#statements.one.get(id);
    return row === undefined ? null : savedView.parse(parsed(row));
  }

  /** The id of the one with a name; null when there is none. */
  idOf(grid: string, name: string): number | null {
    return this.#statements.named.get(grid, name) ?? null;
  }

  add({ grid, name, starred, view, filters, changedAt }: Fields): number {
    const texts = [JSON.stringify(view), JSON.stringify(filters)] as const;
    return Number(this.#statements.add.run(grid, name, Number(starred), ...texts, changedAt).lastInsertRowid);
  }

  /** Answers whether the grid has it. */
  update(id: number, { grid, name, starred, view, filters, changedAt }: Fields): boolean {
    const texts = [JSON.stringify(view), JSON.stringify(filters)] as const;
    return this.#statements.update.run(name, Number(starred), ...texts, changedAt, id, grid).changes === 1;
  }

  remove(id: number): void {
    this.#statements.remove.run(id);
  }

  /** Makes one the default of its grid, or none. Answers whether the grid has it. */
  setDefault(grid: string, id: number | null): boolean {
    this.#statements.clear.run(grid);
    return id === null || this.#statements.elect.run(id, grid).changes === 1;
  }
}
