const sameCorp = (table: string, id: string): string => `(
  SELECT @connection
  UNION
  SELECT other.${id} FROM corps this JOIN ${table} other
    ON other.vendor = this.vendor AND other.corp_id = this.corp_id AND other.practice = this.practice
  WHERE this.connection_id = @connection)`;

/**
 * SQL for the connection bound as `@connection` and all others to the same corp: they show the same
 * groups. Practice is a corp of its own.
 */
export const SAME_CORP = sameCorp('connections', 'id');

/**
 * The same with those that were removed: what was done to groups by them the vendor still counts, and
 * nobody who adds the corp again begins anew.
 */
export const EVER_SAME_CORP = sameCorp('corps', 'connection_id');
