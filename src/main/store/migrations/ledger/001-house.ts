/** Connections, settings, people, owners, jobs and the audit. Nothing here ever holds a secret. */
export const house = `
  PRAGMA application_id = 1212436036;

  CREATE TABLE connections (
    id TEXT PRIMARY KEY,
    vendor TEXT NOT NULL,
    practice INTEGER NOT NULL,
    name TEXT NOT NULL,
    color TEXT NOT NULL,
    corp_id TEXT NOT NULL,
    base_url TEXT NOT NULL,
    proxy_url TEXT NOT NULL,
    read_only INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    groups_synced_at INTEGER
  ) STRICT;

  CREATE TABLE settings (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE views (grid TEXT PRIMARY KEY, view TEXT NOT NULL) STRICT, WITHOUT ROWID;

  CREATE TABLE people (
    connection_id TEXT NOT NULL,
    userid TEXT NOT NULL,
    name TEXT,
    state TEXT NOT NULL CHECK (state IN ('active', 'left', 'unknown')),
    follow_user INTEGER NOT NULL,
    departments TEXT NOT NULL,
    left_at INTEGER,
    first_seen_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    PRIMARY KEY (connection_id, userid)
  ) STRICT, WITHOUT ROWID;

  -- When the follow users were last read completely: before that nobody can be said not to be one.
  CREATE TABLE follow_user_reads (connection_id TEXT PRIMARY KEY, read_at INTEGER NOT NULL) STRICT, WITHOUT ROWID;

  -- Changes of owner. The first owner is written with the first change, so that quiet groups cost nothing.
  CREATE TABLE group_owner_history (
    id INTEGER PRIMARY KEY,
    connection_id TEXT NOT NULL,
    chat_id TEXT NOT NULL,
    at INTEGER NOT NULL,
    from_owner TEXT,
    to_owner TEXT NOT NULL,
    source TEXT NOT NULL CHECK (source IN ('first', 'sync', 'transfer')),
    -- 1 for a change away from an owner in service that this app did not make: it spends the 90-day quota.
    foreign_onjob INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX owner_history_of_group ON group_owner_history (connection_id, chat_id, id);
  CREATE INDEX owner_history_onjob ON group_owner_history (connection_id, at) WHERE foreign_onjob = 1;

  CREATE TABLE jobs (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    connection_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    plan_id INTEGER,
    state TEXT NOT NULL,
    payload TEXT NOT NULL,
    checkpoint TEXT,
    progress TEXT NOT NULL,
    waiting TEXT,
    error TEXT,
    attempts INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    started_at INTEGER,
    finished_at INTEGER
  ) STRICT;
  CREATE INDEX jobs_of_plan ON jobs (plan_id) WHERE plan_id IS NOT NULL;

  -- Append-only: each row's hash covers the row before it.
  CREATE TABLE audit (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    actor TEXT NOT NULL,
    action TEXT NOT NULL,
    connection_id TEXT,
    detail TEXT NOT NULL,
    hash TEXT NOT NULL
  ) STRICT;
  CREATE TRIGGER audit_keeps_rows BEFORE DELETE ON audit
    BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END;
  CREATE TRIGGER audit_keeps_words BEFORE UPDATE ON audit
    BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END;
`;
