/** Groups of one old owner a day, for the app and for its vendor. */
export const DAILY = 9;

/** The vendor's limits made small: what takes hundreds of groups at full size takes a dozen here. */
export const SMALL = { BATCH_LIMIT: 4, DAILY_LIMIT: DAILY };
