/** Saved views of grids, what happened while nobody was looking, and ways into a long audit. */
export const desk = `
  CREATE TABLE saved_views (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    grid TEXT NOT NULL,
    name TEXT NOT NULL,
    starred INTEGER NOT NULL,
    is_default INTEGER NOT NULL,
    view TEXT NOT NULL,
    filters TEXT NOT NULL,
    changed_at INTEGER NOT NULL,
    UNIQUE (grid, name)
  ) STRICT;
  CREATE UNIQUE INDEX one_default_view_a_grid ON saved_views (grid) WHERE is_default = 1;

  CREATE TABLE happenings (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    connection_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    job_id INTEGER,
    job_kind TEXT,
    plan_id INTEGER,
    counts TEXT NOT NULL,
    error TEXT,
    seen INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX happenings_unseen ON happenings (seen) WHERE seen = 0;

  CREATE INDEX audit_by_time ON audit (at);
  CREATE INDEX audit_by_action ON audit (action);
  CREATE INDEX audit_by_actor ON audit (actor);
  CREATE INDEX audit_by_connection ON audit (connection_id);
`;
