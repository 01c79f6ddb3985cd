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
    -- Those of the newest version; a trigger keeps them so.
    fields TEXT,
    -- What members who join this way come with.
    brings TEXT GENERATED ALWAYS AS (nullif(fields ->> '$.state', '')) VIRTUAL,
    UNIQUE (connection_id, config_id)
  ) STRICT;
  CREATE INDEX join_ways_by_state ON join_ways (connection_id, brings) WHERE brings IS NOT NULL;

  CREATE TABLE join_way_versions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    join_way_id INTEGER NOT NULL REFERENCES join_ways (id),
    at INTEGER NOT NULL,
    source TEXT NOT NULL CHECK (source IN ('created', 'adopted', 'read', 'updated', 'restored', 'imported')),
    fields TEXT NOT NULL
  ) STRICT;
  CREATE INDEX versions_of_join_way ON join_way_versions (join_way_id, at, id);
  -- By time, and not by id: an older version may come later, from the file of another vault.
  CREATE TRIGGER newest_version AFTER INSERT ON join_way_versions
    BEGIN UPDATE join_ways SET fields = (SELECT fields FROM join_way_versions
      WHERE join_way_id = NEW.join_way_id ORDER BY at DESC, id DESC LIMIT 1) WHERE id = NEW.join_way_id; END;
  CREATE TRIGGER versions_stay BEFORE DELETE ON join_way_versions
    BEGIN SELECT RAISE(ABORT, 'versions are kept for ever'); END;
  CREATE TRIGGER versions_keep_words BEFORE UPDATE ON join_way_versions
    BEGIN SELECT RAISE(ABORT, 'versions are kept for ever'); END;

  CREATE TABLE join_way_images (
    join_way_id INTEGER PRIMARY KEY REFERENCES join_ways (id) ON DELETE CASCADE,
    png BLOB NOT NULL,
    at INTEGER NOT NULL
  ) STRICT;

  -- 'sending' is written before the request leaves. A creation has no join way before its answer.
  CREATE TABLE join_way_calls (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    connection_id TEXT NOT NULL,
    join_way_id INTEGER REFERENCES join_ways (id),
    action TEXT NOT NULL CHECK (action IN ('create', 'update', 'restore', 'delete')),
    fields TEXT,
    state TEXT NOT NULL CHECK (state IN ('sending', 'done', 'failed', 'lost', 'settled')),
    at INTEGER NOT NULL,
    ended_at INTEGER,
    error TEXT
  ) STRICT;
  CREATE INDEX calls_of_join_way ON join_way_calls (join_way_id, id);
  CREATE INDEX calls_open ON join_way_calls (connection_id, state) WHERE state IN ('sending', 'lost');
  CREATE TRIGGER join_way_calls_stay BEFORE DELETE ON join_way_calls
    BEGIN SELECT RAISE(ABORT, 'the journal keeps its rows'); END;
`;
