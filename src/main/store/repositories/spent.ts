/**
 * SQL for an item that failed because its group was found dissolved when it was read: the transfer may have
 * taken effect before, so it counts. A refusal by the vendor, which had no effect, came with its words.
 */
export const FOUND_GONE = `(state = 'failed' AND reason IS NULL AND errmsg IS NULL)`;
