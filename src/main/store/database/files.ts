import type { Database } from 'better-sqlite3';
import { DATASETS } from '@shared/domain/datasets';
import { ensureDatasetTables } from '../statistics/ensure-tables';
import { tablesOf } from '../statistics/layout';
import { archiveMigrations } from '../migrations/archive';
import { cacheMigrations } from '../migrations/cache';
import { ledgerMigrations } from '../migrations/ledger';
import type { Migration } from './migrate';

/** One of the three database files, told apart by what losing it would cost. */
export interface FileKind {
  readonly name: 'ledger' | 'archive' | 'cache';
  readonly migrations: readonly Migration[];
  /** Whether every commit reaches the disk before it is answered. */
  readonly durable: boolean;
  /** Whether the vendors can fill it again: then it is rebuilt where others are restored. */
  readonly rebuildable: boolean;
  /** Tables too large to check at every start of a large file. */
  readonly heavy: readonly string[];
  readonly cacheKib: number;
  /** Makes, after every opening, what no migration makes. */
  readonly furnish?: (db: Database) => void;
}

export const LEDGER: FileKind = {
  name: 'ledger',
  migrations: ledgerMigrations,
  durable: true,
  rebuildable: false,
  heavy: [],
  cacheKib: 8_192,
};

export const ARCHIVE: FileKind = {
  name: 'archive',
  migrations: archiveMigrations,
  durable: true,
  rebuildable: false,
  heavy: DATASETS.flatMap(tablesOf).map(({ name }) => name),
  cacheKib: 2_048,
  furnish: ensureDatasetTables,
};

export const CACHE: FileKind = {
  name: 'cache',
  migrations: cacheMigrations,
  durable: false,
  rebuildable: true,
  heavy: ['group_members'],
  cacheKib: 16_384,
};
