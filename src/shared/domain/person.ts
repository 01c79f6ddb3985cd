/** Characters of an alias at most. */
export const ALIAS_LIMIT = 64;
/** Aliases of one import at most. */
export const ALIAS_LINES = 10_000;
