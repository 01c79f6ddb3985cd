/** Most days of one download of Sobot's files (2.9). */
export const FILE_DAYS = 31;
