import type { Migration } from '../../database/migrate';
import { groups } from './001-groups';

export const cacheMigrations: readonly Migration[] = [{ name: 'groups', sql: groups }];
