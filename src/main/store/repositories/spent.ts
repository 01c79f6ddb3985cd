/**
 * SQL for an item that failed because its group was found dissolved when it was read: the transfer may have
 * taken effect before, so it counts. A refusal by the vendor, which had no effect, came with its words.
 */
export const FOUND_GONE = `(state = 'failed' AND reason IS NULL AND errmsg IS NULL)`;

/**
 * SQL for an item whose group was with a stranger when it was read: the transfer may have taken effect and
 * somebody moved the group on. It does not count where the vendor said that there was nothing to do.
 */
export const FOUND_MOVED_ON = `(state = 'failed' AND reason = 'unexpected-owner' AND errcode IS NULL)`;

/** SQL for an item that the vendor accepted and whose former owner has it a day later: it may have been given back. */
export const FOUND_BACK = `(state = 'failed' AND reason = 'still-old-owner')`;
