/** Most rows in one window of an open query. */
export const WINDOW_LIMIT = 1000;

/** Most people that one filter names. */
export const FILTER_PEOPLE_LIMIT = 500;

/** Most characters that are put on the clipboard at once. */
export const COPY_LIMIT = 1_000_000;

/** Above this many groups a run asks for the number to be typed, unless the settings say otherwise. */
export const TYPED_CONFIRMATION_ABOVE = 50;

/** Most chat ids in one transfer call (D:92127, D:95703). */
export const BATCH_LIMIT = 100;
/** Most groups of one old owner in one Shanghai day (D:92127, D:95703). */
export const DAILY_LIMIT = 300;
/** Most onjob transfers of one group within `ONJOB_WINDOW_DAYS` (D:95703). */
export const ONJOB_LIMIT = 2;
export const ONJOB_WINDOW_DAYS = 90;
/** Days for which the groups of somebody who left can be handed over (D:92127). */
export const LEAVER_YEAR_DAYS = 365;

/** Most lines of one import. */
export const IMPORT_LINES = 10_000;
/** Largest file to import a column from, in bytes. */
export const IMPORT_BYTES = 20_000_000;
