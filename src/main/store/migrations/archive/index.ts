import type { Migration } from '../../database/migrate';
import { version } from './001-version';
import { statistics } from './002-statistics';
import { removals } from './003-removals';

export const archiveMigrations: readonly Migration[] = [
  { name: 'version', sql: version },
  { name: 'statistics', sql: statistics },
  { name: 'removals', sql: removals },
];
