/** Connections whose archive is being deleted, and an index for finding what a subject leaves behind. */
export const removals = `
  CREATE TABLE removals (connection_id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

  -- By subject first: deleting one would read the whole table otherwise.
  DROP INDEX restatements_of_day;
  CREATE INDEX restatements_of_subject ON restatements (subject, dataset, day);
`;
