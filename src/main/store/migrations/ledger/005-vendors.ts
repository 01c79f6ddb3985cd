/** Connections to wshoto and Sobot, archives that fill themselves, saved explorations, files and orders of Sobot. */
export const vendors = `
  ALTER TABLE connections ADD COLUMN credential TEXT NOT NULL DEFAULT 'key';

  CREATE TABLE automatic_archives (connection_id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

  CREATE TABLE explorations (
    id INTEGER PRIMARY KEY,
    connection_id TEXT NOT NULL,
    name TEXT NOT NULL,
    query TEXT NOT NULL,
    chart TEXT NOT NULL,
    preset TEXT,
    UNIQUE (connection_id, name)
  ) STRICT;

  CREATE TABLE offline_files (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    connection_id TEXT NOT NULL,
    day TEXT NOT NULL,
    task_type INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'downloading', 'done', 'none', 'failed')),
    path TEXT,
    bytes INTEGER NOT NULL,
    total_bytes INTEGER,
    at INTEGER NOT NULL,
    error TEXT
  ) STRICT;
  CREATE INDEX files_of_connection ON offline_files (connection_id, id);

  -- A journal: 'sending' is written before the request leaves.
  CREATE TABLE orders (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    connection_id TEXT NOT NULL,
    union_code TEXT NOT NULL,
    company_id TEXT NOT NULL,
    order_number TEXT NOT NULL,
    customer_partner_id TEXT NOT NULL,
    order_time TEXT NOT NULL,
    order_money TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('planned', 'sending', 'sent', 'failed', 'unknown', 'cancelled')),
    at INTEGER NOT NULL,
    error TEXT
  ) STRICT;
  CREATE INDEX orders_of_connection ON orders (connection_id, id);
`;
