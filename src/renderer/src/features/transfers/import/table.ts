import type { Output } from '@shared/contract/index';

/** A sheet to import from; a column without a title is named by its place. */
export type ImportSheet = Output<'transfers.readTable'>['sheets'][number];
export type ImportColumn = ImportSheet['columns'][number];

/** One line to look groups up by, and its place among the values, from 1. */
export interface ImportRow {
  readonly row: number;
  readonly text: string;
}

/** Most characters of a line that are looked at. */
const LINE_LENGTH = 300;
/** Words by which a first row gives itself away as a heading. */
const HEADING =
  /群\s*(名|id|编号|主)|名称|成员|人数|chat.?id|^(序号|客户群|群聊?|备注)$|^(id|name|owner|group|members?)\b/i;
/** Titles of columns that hold names of groups. */
const GROUP_NAME = /群(聊)?\s*名|^(group|chat)?\s*name\b/i;
/** Group ids of the vendor: a prefix and many characters without a space. */
const CHAT_ID = /^wr[\w-]{10,}$/;
/** Numbers, dates and times: no words that a group could be called by. */
const FIGURES = /^[\d\s.,:/%-]*$/;
/** Values that are looked at to tell what a column holds. */
const SAMPLE = 200;

/** What was pasted as a sheet: lines, and columns where tabs separate them as spreadsheets do. */
export function pastedSheet(text: string): ImportSheet {
  const rows = text.split(/\r\n|\n|\r/).map((line) => line.split('\t').map((cell) => cell.trim()));
  const width = Math.max(...rows.map((cells) => cells.length));
  const columns = Array.from({ length: width }, (_, column) => ({
    title: '',
    values: rows.map((cells) => cells[column] ?? ''),
  }));
  return { name: '', columns: columns.filter(({ values }) => values.some((value) => value !== '')) };
}

/** Whether the first row of what was pasted names its columns. */
export function hasHeading({ columns }: ImportSheet): boolean {
  return columns.some(({ values: [first = ''] }) => HEADING.test(first) && !CHAT_ID.test(first));
}

/** Takes the first row of a sheet for the titles of its columns. */
export function withHeading({ name, columns }: ImportSheet): ImportSheet {
  return {
    name,
    columns: columns.map(({ values: [title = '', ...values] }) => ({ title, values })),
  };
}

/** The column that most likely says which groups are meant: ids first, then names, then any words. */
export function likelyColumn(sheet: ImportSheet): number {
  const scores = sheet.columns.map(scoreOf);
  return Math.max(0, scores.indexOf(Math.max(...scores)));
}

function scoreOf({ title, values }: ImportColumn): number {
  const sample = values.filter((value) => value !== '').slice(0, SAMPLE);
  if (sample.length === 0) return -1;
  const ids = sample.filter((value) => CHAT_ID.test(value)).length / sample.length;
  const words = sample.filter((value) => !FIGURES.test(value)).length / sample.length;
  return ids * 4 + (GROUP_NAME.test(title) ? 2 : 0) + words;
}

/** The lines of a column; blank ones are left out, and of long ones the beginning is taken. */
export function rowsOf({ values }: ImportColumn): readonly ImportRow[] {
  return values.flatMap((value, index) => {
    const text = value.trim().slice(0, LINE_LENGTH);
    return text === '' ? [] : [{ row: index + 1, text }];
  });
}
