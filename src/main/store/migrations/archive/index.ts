import type { Migration } from '../../database/migrate';
import { version } from './001-version';

export const archiveMigrations: readonly Migration[] = [{ name: 'version', sql: version }];
