/** What all statistics share. The datasets' own tables follow from their definitions and are made when the file is opened. */
export const statistics = `
  -- Owners, accounts, servicers, tags, agents: whatever statistics are about, of one connection each.
  CREATE TABLE subjects (
    id INTEGER PRIMARY KEY,
    connection_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    key TEXT NOT NULL,
    parent_key TEXT NOT NULL DEFAULT '',
    parent_name TEXT,
    name TEXT,
    gone INTEGER NOT NULL DEFAULT 0,
    first_seen_at INTEGER NOT NULL,
    last_seen_at INTEGER NOT NULL,
    UNIQUE (connection_id, kind, parent_key, key)
  ) STRICT;

  -- The values of a day as they were before a later read found others.
  CREATE TABLE restatements (
    id INTEGER PRIMARY KEY,
    dataset TEXT NOT NULL,
    subject INTEGER NOT NULL REFERENCES subjects (id) ON DELETE CASCADE,
    day INTEGER NOT NULL,
    read_at INTEGER NOT NULL,
    former TEXT NOT NULL
  ) STRICT;
  CREATE INDEX restatements_of_day ON restatements (dataset, subject, day);

  -- Questions about a range, exactly as they were asked.
  CREATE TABLE range_reads (
    id INTEGER PRIMARY KEY,
    connection_id TEXT NOT NULL,
    dataset TEXT NOT NULL,
    scope TEXT NOT NULL,
    from_day INTEGER NOT NULL,
    to_day INTEGER NOT NULL,
    read_at INTEGER NOT NULL,
    UNIQUE (connection_id, dataset, scope, from_day, to_day)
  ) STRICT;
`;
