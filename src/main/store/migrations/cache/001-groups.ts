/**
 * Groups are written in the order they arrive and found through the index in memory: an index on
 * random chat ids would make the first sync several times slower. What a list says and what a
 * detail answer says are two tables, so that each is only ever appended to by a first sync.
 */
export const groups = `
  CREATE TABLE sources (
    key INTEGER PRIMARY KEY,
    connection_id TEXT NOT NULL UNIQUE
  ) STRICT;

  CREATE TABLE groups (
    id INTEGER PRIMARY KEY,
    source INTEGER NOT NULL,
    chat_id TEXT NOT NULL,
    status INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    gone_at INTEGER,
    load_error INTEGER
  ) STRICT;

  CREATE TABLE group_details (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    owner TEXT,
    owner_since INTEGER NOT NULL,
    members INTEGER NOT NULL,
    external_members INTEGER NOT NULL,
    created_at INTEGER,
    changed_at INTEGER NOT NULL,
    synced_at INTEGER NOT NULL,
    member_version TEXT,
    admins TEXT NOT NULL,
    notice TEXT
  ) STRICT;

  CREATE TABLE group_members (
    group_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    userid TEXT NOT NULL,
    type INTEGER NOT NULL,
    name TEXT,
    nickname TEXT,
    joined_at INTEGER,
    join_scene INTEGER NOT NULL,
    invitor TEXT,
    state TEXT,
    unionid TEXT,
    PRIMARY KEY (group_id, position)
  ) STRICT, WITHOUT ROWID;

  -- When details were last read, for 1,024 groups a row: a sync that finds nothing new writes no group.
  CREATE TABLE group_freshness (
    source INTEGER NOT NULL,
    chunk INTEGER NOT NULL,
    synced BLOB NOT NULL,
    PRIMARY KEY (source, chunk)
  ) STRICT, WITHOUT ROWID;

  -- What the run of a sync has listed and read so far, one bit a group, 8,192 groups a row.
  CREATE TABLE sync_marks (
    source INTEGER NOT NULL,
    run_id INTEGER NOT NULL,
    mark TEXT NOT NULL CHECK (mark IN ('listed', 'read')),
    chunk INTEGER NOT NULL,
    bits BLOB NOT NULL,
    PRIMARY KEY (source, run_id, mark, chunk)
  ) STRICT, WITHOUT ROWID;

  -- Connections whose groups are being deleted, so that an interrupted deletion goes on.
  CREATE TABLE removals (source INTEGER PRIMARY KEY) STRICT;
`;
