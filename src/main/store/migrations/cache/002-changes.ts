/** What changed in groups after the first sync, by the moment it was seen, and the syncs to compare with. */
export const changes = `
  CREATE TABLE group_syncs (
    id INTEGER PRIMARY KEY,
    source INTEGER NOT NULL,
    finished_at INTEGER NOT NULL,
    groups INTEGER NOT NULL,
    members INTEGER NOT NULL,
    -- The last change that belongs to it or to an earlier one.
    last_change INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX syncs_of_source ON group_syncs (source, id);

  CREATE TABLE group_changes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    source INTEGER NOT NULL,
    group_id INTEGER NOT NULL,
    at INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('created', 'gone', 'back', 'name', 'owner', 'members')),
    before ANY,
    after ANY,
    -- 1 for a change of owner that this app made.
    own INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE INDEX changes_of_source ON group_changes (source, id);

  CREATE INDEX members_by_state ON group_members (state, group_id) WHERE state IS NOT NULL;
`;
