import { daySerial, durationSerial, momentSerial, type Cell, type Column, type Table } from './cell';
import { inRuns } from './runs';
import * as parts from './xlsx-parts';
import { zip, type ZipPart } from './zip';

/** Labels and their values. */
export type Pairs = readonly (readonly [label: string, value: string])[];

/** A sheet of a workbook: a table with a header, or pairs of label and value. */
export type Sheet = ({ readonly name: string } & Table) | { readonly name: string; readonly pairs: Pairs };

const WIDTH = 16;
const PAIR_WIDTHS = [24, 72];
/** Characters that are put together before they are packed. */
const CHUNK = 65_536;
/** Most rows of a sheet, its header among them. */
const SHEET_ROWS = 1_048_576;

/**
 * A workbook, piece by piece, in memory that does not grow with its rows. Texts are texts, whatever they
 * begin with; times are dates on the wall clock of Shanghai, percents fractions, durations parts of a day. Strings
 * stand in their cells: a table of shared strings would have to be held until the end. A table goes on in further
 * sheets with the same header where a sheet is full.
 */
export function xlsxBytes(sheets: readonly Sheet[], mostRows = SHEET_ROWS): AsyncIterable<Uint8Array> {
  return zip(workbookParts(sheets, mostRows));
}

/** What says how many sheets there are comes after them: until then nobody knows. */
async function* workbookParts(sheets: readonly Sheet[], mostRows: number): AsyncGenerator<ZipPart> {
  yield part('_rels/.rels', parts.packageRelations());
  yield part('xl/styles.xml', parts.styles());
  const names: string[] = [];
  for (const sheet of sheets) {
    for await (const { name, text } of sheetParts(sheet, mostRows)) {
      names.push(name);
      yield { name: `xl/worksheets/sheet${names.length}.xml`, text: inChunks(text) };
    }
  }
  yield part('xl/workbook.xml', parts.workbook(parts.sheetNames(names)));
  yield part('xl/_rels/workbook.xml.rels', parts.workbookRelations(names.length));
  yield part('[Content_Types].xml', parts.contentTypes(names.length));
}

async function* sheetParts(sheet: Sheet, mostRows: number): AsyncGenerator<ZipPart> {
  if ('pairs' in sheet) {
    yield { name: sheet.name, text: pairSheet(sheet.pairs) };
    return;
  }
  const { name, columns } = sheet;
  let number = 0;
  for await (const rows of inRuns(sheet.rows, mostRows - 1)) {
    number += 1;
    yield { name: parts.sheetName(name, number), text: tableSheet({ columns, rows }) };
  }
}

function part(name: string, text: string): ZipPart {
  return { name, text: one(text) };
}

async function* one(text: string): AsyncGenerator<string> {
  yield text;
}

async function* inChunks(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let text = '';
  for await (const piece of pieces) {
    text += piece;
    if (text.length < CHUNK) continue;
    yield text;
    text = '';
  }
  yield text;
}

async function* tableSheet({ columns, rows }: Table): AsyncGenerator<string> {
  yield parts.sheetStart(true, columns.map(width));
  const titles = columns.map(({ title }) => title);
  yield row(1, titles, () => parts.STYLE.bold);
  let line = 1;
  for await (const cells of rows) {
    line += 1;
    yield row(line, cells);
  }
  yield parts.sheetEnd(`A1:${columnName(columns.length - 1)}${line}`);
}

async function* pairSheet(pairs: Pairs): AsyncGenerator<string> {
  yield parts.sheetStart(false, PAIR_WIDTHS);
  for (const [index, pair] of pairs.entries()) {
    yield row(index + 1, pair, (column) => (column === 0 ? parts.STYLE.bold : parts.STYLE.plain));
  }
  yield parts.sheetEnd(null);
}

function row(line: number, cells: readonly Cell[], style?: (column: number) => number): string {
  const written = cells.map((value, index) => cell(`${columnName(index)}${line}`, value, style?.(index)));
  return `<row r="${line}">${written.join('')}</row>`;
}

function cell(address: string, value: Cell, style: number = parts.STYLE.plain): string {
  if (value === null || value === '') return '';
  if (typeof value === 'string') {
    const text = parts.xmlText(value);
    return `<c r="${address}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
  }
  const { number, shown } = asNumber(value);
  if (!Number.isFinite(number)) return '';
  return `<c r="${address}"${shown === parts.STYLE.plain ? '' : ` s="${shown}"`}><v>${number}</v></c>`;
}

/** Everything but text is a number to a spreadsheet, and a format that shows it as what it is. */
function asNumber(value: Exclude<Cell, string | null>): { readonly number: number; readonly shown: number } {
  const { plain, time, day, percent, duration, decimal } = parts.STYLE;
  if (typeof value === 'number') return { number: value, shown: plain };
  if ('at' in value) return { number: momentSerial(value), shown: time };
  if ('day' in value) return { number: daySerial(value), shown: day };
  if ('seconds' in value) return { number: durationSerial(value), shown: duration };
  if ('fraction' in value) return { number: value.fraction, shown: percent };
  return { number: value.decimal, shown: decimal };
}

function width({ title, width: wanted = WIDTH }: Column): number {
  return Math.max(wanted, Math.min(40, title.length + 4));
}

/** A, B, … Z, AA, AB, … for 0, 1, … */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}
