/** What an admin calls people, when a sync last saw them in service, and groups that nobody owns any more. */
export const people = `
  ALTER TABLE people ADD COLUMN alias TEXT;
  ALTER TABLE people ADD COLUMN last_seen_at INTEGER;

  -- Since when a group has had no owner in service, and whether somebody has looked at that yet.
  CREATE TABLE orphans (
    connection_id TEXT NOT NULL,
    chat_id TEXT NOT NULL,
    owner TEXT,
    since INTEGER NOT NULL,
    seen INTEGER NOT NULL,
    PRIMARY KEY (connection_id, chat_id)
  ) STRICT, WITHOUT ROWID;

  -- What the last finished sync could read of people: when it began to, and whether contacts were among it.
  CREATE TABLE orphan_checks (
    connection_id TEXT PRIMARY KEY,
    people_read_at INTEGER,
    contacts INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
`;
