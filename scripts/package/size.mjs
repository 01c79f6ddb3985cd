import { lstatSync } from 'node:fs';
import { filesBelow } from '../lib/files.mjs';

/** The most that a package may take of what the bare runtime takes. */
export const MOST = 1.15;

/** The bytes of all files in a folder. */
export const folderSize = (folder) =>
  filesBelow([folder]).reduce((sum, path) => sum + lstatSync(path).size, 0);

/** Bytes as people read them. */
export const mega = (bytes) => `${(bytes / 1_000_000).toFixed(1)} MB`;
