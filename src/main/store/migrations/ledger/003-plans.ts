/**
 * Plans with several takers that run over days: who takes and how it is shared, when a batch may go, what
 * speaks against an item, and what refusals by the vendor taught about its quotas.
 */
export const plans = `
  ALTER TABLE transfer_plans ADD COLUMN ticket TEXT NOT NULL DEFAULT '';
  ALTER TABLE transfer_plans ADD COLUMN note TEXT NOT NULL DEFAULT '';
  ALTER TABLE transfer_plans ADD COLUMN origin TEXT NOT NULL DEFAULT 'selection'
    CHECK (origin IN ('selection', 'import', 'retry', 'reverse'));
  ALTER TABLE transfer_plans ADD COLUMN parent_id INTEGER REFERENCES transfer_plans (id) ON DELETE SET NULL;
  ALTER TABLE transfer_plans ADD COLUMN held INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE transfer_plans ADD COLUMN split TEXT NOT NULL DEFAULT '{"by":"even"}';
  ALTER TABLE transfer_plans ADD COLUMN take_over INTEGER NOT NULL DEFAULT 0;
  -- A JSON list: userid, groups and members owned before, refusal, when the vendor was asked.
  ALTER TABLE transfer_plans ADD COLUMN takers TEXT NOT NULL DEFAULT '[]';
  UPDATE transfer_plans SET
    takers = json_array(json_object(
      'userid', taker, 'groupsBefore', taker_groups_before, 'membersBefore', 0, 'checkedAt', NULL,
      'refusal', CASE WHEN taker_is_follow_user THEN NULL ELSE 'not-follow-user' END)),
    owners = (SELECT json_group_array(json_set(value, '$.leftAt', NULL)) FROM json_each(owners));
  ALTER TABLE transfer_plans DROP COLUMN taker;
  ALTER TABLE transfer_plans DROP COLUMN taker_groups_before;
  ALTER TABLE transfer_plans DROP COLUMN taker_is_follow_user;

  -- The Shanghai day on which the batch may be sent.
  ALTER TABLE transfer_batches ADD COLUMN day TEXT NOT NULL DEFAULT '';
  UPDATE transfer_batches SET day = date(
    coalesce(sent_at, (SELECT created_at FROM transfer_plans p WHERE p.id = plan_id)) + 28800, 'unixepoch');
  -- Most groups of one call with these ones: less than 100 once a call was refused for one of them.
  ALTER TABLE transfer_batches ADD COLUMN most INTEGER NOT NULL DEFAULT 100;

  ALTER TABLE transfer_items ADD COLUMN doubt TEXT;
  ALTER TABLE transfer_items ADD COLUMN free_on TEXT;
  ALTER TABLE transfer_items ADD COLUMN forced_kind TEXT CHECK (forced_kind IN ('onjob', 'resigned'));

  CREATE INDEX items_refused ON transfer_items (connection_id, errcode) WHERE errcode IS NOT NULL;

  -- Refusals that showed a quota to be used up further than this app knew.
  CREATE TABLE quota_lessons (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    connection_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('daily', 'onjob')),
    old_owner TEXT NOT NULL,
    taker TEXT NOT NULL,
    chat_id TEXT,
    day TEXT NOT NULL,
    at INTEGER NOT NULL,
    errcode INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX lessons_of_day ON quota_lessons (connection_id, day);
`;
