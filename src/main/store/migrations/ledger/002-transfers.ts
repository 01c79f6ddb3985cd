/** Plans, their batches and items, and the journal that is written before and after every call. */
export const transfers = `
  CREATE TABLE transfer_plans (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    connection_id TEXT NOT NULL,
    name TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('draft', 'ready', 'running', 'done', 'done-with-failures', 'cancelled')),
    taker TEXT NOT NULL,
    taker_groups_before INTEGER NOT NULL,
    taker_is_follow_user INTEGER NOT NULL,
    owners TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    started_at INTEGER,
    finished_at INTEGER
  ) STRICT;
  CREATE INDEX plans_of_connection ON transfer_plans (connection_id, id);

  CREATE TABLE transfer_batches (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    plan_id INTEGER NOT NULL REFERENCES transfer_plans (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('onjob', 'resigned')),
    old_owner TEXT NOT NULL,
    taker TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('planned', 'sending', 'answered', 'unknown', 'cancelled')),
    sent_at INTEGER,
    answered_at INTEGER,
    errcode INTEGER,
    errmsg TEXT
  ) STRICT;
  CREATE INDEX batches_of_plan ON transfer_batches (plan_id, id);

  CREATE TABLE transfer_items (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    plan_id INTEGER NOT NULL REFERENCES transfer_plans (id) ON DELETE CASCADE,
    batch_id INTEGER REFERENCES transfer_batches (id) ON DELETE CASCADE,
    connection_id TEXT NOT NULL,
    chat_id TEXT NOT NULL,
    name TEXT,
    kind TEXT NOT NULL CHECK (kind IN ('onjob', 'resigned')),
    old_owner TEXT NOT NULL,
    old_owner_name TEXT,
    taker TEXT NOT NULL,
    members INTEGER,
    state TEXT NOT NULL
      CHECK (state IN ('planned', 'sent', 'accepted', 'verified', 'failed', 'unknown', 'skipped')),
    reason TEXT,
    errcode INTEGER,
    errmsg TEXT,
    sent_at INTEGER,
    answered_at INTEGER,
    owner_read TEXT,
    read_at INTEGER,
    -- 1 while a started plan may still change the group; only one item of a group may.
    live INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE INDEX items_of_plan ON transfer_items (plan_id, id);
  CREATE INDEX items_of_batch ON transfer_items (batch_id);
  CREATE INDEX items_of_group ON transfer_items (connection_id, chat_id);
  CREATE INDEX items_sent ON transfer_items (connection_id, sent_at) WHERE sent_at IS NOT NULL;
  CREATE UNIQUE INDEX one_live_item_a_group ON transfer_items (connection_id, chat_id) WHERE live = 1;

  CREATE TABLE transfer_journal (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    batch_id INTEGER NOT NULL REFERENCES transfer_batches (id),
    at INTEGER NOT NULL,
    event TEXT NOT NULL CHECK (event IN ('sending', 'answered', 'lost', 'reading')),
    detail TEXT NOT NULL
  ) STRICT;
  CREATE INDEX journal_of_batch ON transfer_journal (batch_id, id);
  CREATE TRIGGER journal_keeps_rows BEFORE DELETE ON transfer_journal
    BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
  CREATE TRIGGER journal_keeps_words BEFORE UPDATE ON transfer_journal
    BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
`;
