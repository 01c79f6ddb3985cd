import type { KeyValue, SchemaElement } from 'hyparquet-writer';
import type { Cell } from './cell';

/** What a column of a Parquet file holds. `count`: whole numbers. Percents are fractions, durations seconds. */
export type ColumnType = 'text' | 'count' | 'decimal' | 'percent' | 'duration' | 'day' | 'moment';

export interface TypedColumn {
  /** Distinct within the table. */
  readonly name: string;
  readonly type: ColumnType;
}

/** A table for programs: named columns of one type each, and facts about the whole. */
export interface TypedTable {
  readonly columns: readonly TypedColumn[];
  /** Cells of another type than their column's are left out. */
  readonly rows: AsyncIterable<readonly Cell[]>;
  /** Key-value metadata of the file. */
  readonly about: readonly (readonly [key: string, value: string])[];
}

/** Rows that are held and written together; readers skip what they do not need by these groups. */
const GROUP = 10_000;

/**
 * A Parquet file, piece by piece, in memory that does not grow with its rows. Counts are INT64, percents,
 * durations and decimals DOUBLE, texts STRING, days DATE, times TIMESTAMP in milliseconds of UTC; every
 * column may be null. The writer is loaded when it is needed.
 */
export async function* parquetBytes({ columns, rows, about }: TypedTable): AsyncGenerator<Uint8Array> {
  const { ByteWriter, ParquetWriter } = await import('hyparquet-writer');
  const writer = new ByteWriter();
  const taken = (): Uint8Array => {
    const bytes = writer.getBytes().slice();
    writer.index = 0;
    return bytes;
  };
  const kvMetadata = about.map(([key, value]): KeyValue => ({ key, value }));
  const parquet = new ParquetWriter({ writer, schema: schemaOf(columns), kvMetadata, createdBy: 'Handover' });
  for await (const group of grouped(rows)) {
    const columnData = columns.map(({ name, type }, index) => ({
      name,
      data: group.map((row) => valueOf(row[index] ?? null, type)),
    }));
    await parquet.write({ columnData, rowGroupSize: GROUP });
    yield taken();
  }
  await parquet.finish();
  yield taken();
}

async function* grouped<T>(rows: AsyncIterable<T>): AsyncGenerator<T[]> {
  let group: T[] = [];
  for await (const row of rows) {
    if (group.push(row) < GROUP) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}

const ELEMENTS: Readonly<Record<ColumnType, Omit<SchemaElement, 'name'>>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  count: { type: 'INT64' },
  decimal: { type: 'DOUBLE' },
  percent: { type: 'DOUBLE' },
  duration: { type: 'DOUBLE' },
  day: { type: 'INT32', converted_type: 'DATE' },
  moment: { type: 'INT64', converted_type: 'TIMESTAMP_MILLIS' },
};

function schemaOf(columns: readonly TypedColumn[]): SchemaElement[] {
  const root = { name: 'root', num_children: columns.length };
  const elements = columns.map(({ name, type }) => ({
    name,
    repetition_type: 'OPTIONAL' as const,
    ...ELEMENTS[type],
  }));
  return [root, ...elements];
}

/** A cell as its column keeps it; null for nothing, and for what does not belong there. */
function valueOf(cell: Cell, type: ColumnType): string | number | bigint | Date | null {
  if (cell === null) return null;
  if (typeof cell === 'string') return type === 'text' ? cell : null;
  if (typeof cell === 'number') return numberOf(cell, type);
  if ('at' in cell) return type === 'moment' ? new Date(cell.at * 1000) : null;
  if ('day' in cell) return type === 'day' ? new Date(`${cell.day}T00:00:00Z`) : null;
  if ('seconds' in cell) return numberOf(cell.seconds, type);
  return numberOf('fraction' in cell ? cell.fraction : cell.decimal, type);
}

function numberOf(value: number, type: ColumnType): number | bigint | null {
  if (!Number.isFinite(value)) return null;
  if (type === 'count') return BigInt(Math.round(value));
  return type === 'decimal' || type === 'percent' || type === 'duration' ? value : null;
}
