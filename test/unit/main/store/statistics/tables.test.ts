import Database from 'better-sqlite3';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { ARCHIVE } from '@main/store/database/files';
import { migrate } from '@main/store/database/migrate';
import { DayTable } from '@main/store/repositories/days';
import { ensureDatasetTables } from '@main/store/statistics/ensure-tables';
import { FETCHED, tablesOf } from '@main/store/statistics/layout';
import { DATASETS, dataset } from '@shared/domain/datasets';
import type { Dataset } from '@shared/domain/datasets/dataset';
import { increment } from '@shared/domain/datasets/metric';

let db: Database.Database;

beforeEach(() => {
  db = new Database(':memory:');
  onTestFinished(() => void db.close());
  migrate(db, ARCHIVE.migrations);
});

const columnsOf = (table: string) =>
  db.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(table);
const cube = dataset('groupsByOwner');

describe('tables of datasets', () => {
  it('follow from the definitions: days, ranges, and events with the days that they were read for', () => {
    ensureDatasetTables(db);
    for (const { id, shape, metrics } of DATASETS) {
      const names = metrics.map((metric) => metric.id);
      const table = { daily: `daily_${id}`, range: `range_${id}`, records: `events_${id}` }[shape];
      expect(columnsOf(table).slice(-names.length), table).toEqual(names);
    }
    expect(columnsOf('daily_sobotQuality')).toEqual(['subject', 'day', 'state', 'read_at', 'restated']);
    expect(columnsOf('daily_sobotMessages')).toEqual([]);
  });

  it('never have two columns that SQLite would take for one', () => {
    for (const table of DATASETS.flatMap(tablesOf)) {
      const names = [...table.fixed.map((column) => column.split(' ')[0] ?? ''), ...table.columns];
      const folded = names.map((name) => name.replaceAll('"', '').toLowerCase());
      expect(new Set(folded).size, table.name).toBe(folded.length);
    }
  });

  it('are not touched again when nothing is missing, also where nothing can be written', () => {
    ensureDatasetTables(db);
    const version = () => db.pragma('schema_version', { simple: true });
    const before = version();
    db.pragma('query_only = ON');
    ensureDatasetTables(db);
    expect(version()).toBe(before);
  });

  it('gain a column for a metric that a definition gained, and keep what is there', () => {
    ensureDatasetTables(db, [cube]);
    db.exec(`INSERT INTO subjects (id, connection_id, kind, key, first_seen_at, last_seen_at)
      VALUES (1, 'c1', 'owner', 'a', 0, 0)`);
    const values = cube.metrics.map((_, n) => n);
    const day = { state: FETCHED, readAt: 5, restated: false } as const;
    new DayTable(db, cube).put(1, 20_000, { ...day, values });
    const gained: Dataset = {
      ...cube,
      metrics: [increment('gained', 'gained_cnt', { zh: '新', en: 'Gained' }), ...cube.metrics],
    };
    ensureDatasetTables(db, [gained]);
    const table = new DayTable(db, gained);
    expect(table.get(1, 20_000)).toEqual({ ...day, values: [null, ...values] });
    table.put(1, 20_001, { ...day, values: [7, ...values] });
    expect(table.get(1, 20_001)?.values).toEqual([7, ...values]);
    expect(new DayTable(db, cube).get(1, 20_001)?.values, 'the older definition still reads it').toEqual(
      values,
    );
  });
});
