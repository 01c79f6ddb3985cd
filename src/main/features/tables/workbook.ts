import { readXlsx, type CellValue } from 'hucre/xlsx';
import { IMPORT_LINES } from '@shared/domain/limits';
import { checkArchive, unreadable } from './archive';
import { COLUMNS, type RawSheet } from './columns';
import { columnName } from './xlsx';

/** Most sheets that are read. */
const SHEETS = 20;
/** A row and a column more than an import takes, so that it is seen that something was left out. */
const AREA = `A1:${columnName(COLUMNS)}${IMPORT_LINES + 2}`;

/** Numbers as a spreadsheet shows them: 15 digits, all of them written, never 1e+21. */
const DIGITS = new Intl.NumberFormat('en-US', { useGrouping: false, maximumSignificantDigits: 15 });

/** The visible sheets of a workbook, as far as an import goes. Hidden ones hold what lists are chosen from. */
export async function readWorkbook(bytes: Uint8Array): Promise<RawSheet[]> {
  checkArchive(bytes);
  let visible = 0;
  try {
    const { sheets } = await readXlsx(bytes, {
      range: AREA,
      sheets: ({ hidden = false, veryHidden = false }) => !hidden && !veryHidden && ++visible <= SHEETS,
    });
    return sheets.map(({ name, rows }) => ({ name, rows: rows.map((row) => row.map(cellText)) }));
  } catch (error) {
    throw unreadable('no workbook', error);
  }
}

function cellText(value: CellValue): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return DIGITS.format(value);
  if (value instanceof Date) return dateText(value);
  return typeof value === 'boolean' ? String(value).toUpperCase() : value;
}

/** The wall clock of a cell: the reader answers it as if it were UTC. */
function dateText(value: Date): string {
  if (Number.isNaN(value.getTime())) return '';
  return value.toISOString().slice(0, 19).replace('T', ' ').replace(' 00:00:00', '');
}
