import type { Database } from 'better-sqlite3';

/** One step of a file's schema. Its place in the list, from 1 on, is the version it leads to. */
export interface Migration {
  readonly name: string;
  readonly sql: string;
}

/** The schema version that a database says it has; 0 when it is new. */
export function versionOf(db: Database): number {
  return Number(db.pragma('user_version', { simple: true }));
}

/** Brings a database up to the last version, each step in a transaction of its own. */
export function migrate(db: Database, migrations: readonly Migration[]): void {
  for (const [position, { sql }] of migrations.entries()) {
    const version = position + 1;
    if (version <= versionOf(db)) continue;
    const step = db.transaction(() => {
      db.exec(sql);
      db.pragma(`user_version = ${version}`);
    });
    step.exclusive();
  }
}
