import type { Migration } from '../../database/migrate';
import { groups } from './001-groups';
import { changes } from './002-changes';

export const cacheMigrations: readonly Migration[] = [
  { name: 'groups', sql: groups },
  { name: 'changes', sql: changes },
];
