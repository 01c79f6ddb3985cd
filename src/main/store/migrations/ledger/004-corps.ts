/** Which corp every connection led to that there ever was: the vendor's counts outlive a connection that is removed. */
export const corps = `
  CREATE TABLE corps (
    connection_id TEXT PRIMARY KEY,
    vendor TEXT NOT NULL,
    corp_id TEXT NOT NULL,
    practice INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  INSERT INTO corps SELECT id, vendor, corp_id, practice FROM connections;
`;
