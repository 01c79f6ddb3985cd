/** The vault of join ways: every version for ever, the QR images, and a journal of what was sent. */
export const joinWays = `
  CREATE TABLE join_ways (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    connection_id TEXT NOT NULL,
    config_id TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('unread', 'live', 'missing', 'deleted', 'unsettled')),
    qr_code TEXT,
    added_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    read_at INTEGER,
    error TEXT,
    UNIQUE (connection_id, config_id)
  ) STRICT;

  CREATE TABLE join_way_versions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    join_way_id INTEGER NOT NULL REFERENCES join_ways (id) ON DELETE CASCADE,
    at INTEGER NOT NULL,
    source TEXT NOT NULL CHECK (source IN ('created', 'adopted', 'read', 'updated', 'restored', 'imported')),
    fields TEXT NOT NULL
  ) STRICT;
  CREATE INDEX versions_of_join_way ON join_way_versions (join_way_id, id);

  CREATE TABLE join_way_images (
    join_way_id INTEGER PRIMARY KEY REFERENCES join_ways (id) ON DELETE CASCADE,
    png BLOB NOT NULL,
    at INTEGER NOT NULL
  ) STRICT;

  -- 'sending' is written before the request leaves. A creation has no join way before its answer.
  CREATE TABLE join_way_calls (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    connection_id TEXT NOT NULL,
    join_way_id INTEGER REFERENCES join_ways (id) ON DELETE CASCADE,
    action TEXT NOT NULL CHECK (action IN ('create', 'update', 'restore', 'delete')),
    fields TEXT,
    state TEXT NOT NULL CHECK (state IN ('sending', 'done', 'failed', 'lost', 'settled')),
    at INTEGER NOT NULL,
    error TEXT
  ) STRICT;
  CREATE INDEX calls_of_join_way ON join_way_calls (join_way_id, id);
  CREATE INDEX calls_open ON join_way_calls (connection_id, state) WHERE state IN ('sending', 'lost');
`;
