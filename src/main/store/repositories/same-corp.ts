/**
 * SQL for the connection bound as `@connection` and all others to the same corp: they show the same
 * groups, and the vendor counts what is done to those once. Practice is a corp of its own.
 */
export const SAME_CORP = `(
  SELECT @connection
  UNION
  SELECT other.id FROM connections this JOIN connections other
    ON other.vendor = this.vendor AND other.corp_id = this.corp_id AND other.practice = this.practice
  WHERE this.id = @connection)`;
