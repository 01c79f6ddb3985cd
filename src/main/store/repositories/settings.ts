import type { Database } from 'better-sqlite3';
import { gridView, type GridView, type Settings, settingsShape } from '@shared/contract/settings';

/**
 * The tables `settings` and `views` of ledger.db. What a policy decided stands instead of what is stored, which
 * stays. What an older or newer app wrote and does not fit reads as default.
 */
export class SettingsTable {
  readonly #statements;
  readonly #decided: Partial<Settings>;

  constructor(db: Database, decided: Partial<Settings>) {
    this.#decided = decided;
    this.#statements = {
      all: db.prepare<[], { key: string; value: string }>('SELECT key, value FROM settings'),
      write: db.prepare<[string, string]>('INSERT OR REPLACE INTO settings (key, value) VALUES (?, ?)'),
      view: db.prepare<[string], string>('SELECT view FROM views WHERE grid = ?').pluck(),
      writeView: db.prepare<[string, string]>('INSERT OR REPLACE INTO views (grid, view) VALUES (?, ?)'),
      dropView: db.prepare<[string]>('DELETE FROM views WHERE grid = ?'),
    };
  }

  get(): Settings {
    const stored = this.#statements.all.all().map(({ key, value }) => [key, jsonOf(value)]);
    const own = stored.reduce<Settings>((settings, [key, value]) => {
      const next = settingsShape.safeParse({ ...settings, [String(key)]: value });
      return next.success ? next.data : settings;
    }, settingsShape.parse({}));
    return { ...own, ...this.#decided };
  }

  /** Inside a transaction of the caller. */
  set(patch: Partial<Settings>): void {
    for (const [key, value] of Object.entries(patch)) {
      if (value !== undefined && !Object.hasOwn(this.#decided, key))
        this.#statements.write.run(key, JSON.stringify(value));
    }
  }

  view(grid: string): GridView | null {
    const stored = this.#statements.view.get(grid);
    if (stored === undefined) return null;
    const view = gridView.safeParse(jsonOf(stored));
    return view.success ? view.data : null;
  }

  setView(grid: string, view: GridView | null): void {
    if (view === null) this.#statements.dropView.run(grid);
    else this.#statements.writeView.run(grid, JSON.stringify(view));
  }
}

/** What a text stands for; undefined where it is no JSON. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
