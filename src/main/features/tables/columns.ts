import type { Output } from '@shared/contract';
import { IMPORT_LINES } from '@shared/domain/limits';
import { columnName } from './xlsx';

type ReadSheet = Output<'transfers.readTable'>['sheets'][number];

/** A sheet as it was read: rows of texts, of any length. */
export interface RawSheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** Most columns that are offered, and longest text of a cell (UTF-16 units). */
export const COLUMNS = 60;
const CELL = 300;

/** Titles by which a first row is known as one, however it is spaced and written. */
const TITLES = new Set(
  (
    '群id 客户群id 群聊id chatid groupid id 群 群名 群名称 群聊名称 客户群 客户群名 客户群名称 名称 name group groupname ' +
    'chatname 群主 群主id owner ownerid 原群主 新群主 接收人 taker 成员 群成员数 人数 members 状态 status 备注 note 序号 no'
  ).split(' '),
);

/** Whether a reader may stop: there is a row more than an import takes, the first being its header or not. */
export function tooMuch(rows: readonly unknown[]): boolean {
  return rows.length > IMPORT_LINES + 1;
}

/** The columns of a sheet that hold anything, and whether something was left out; null when none does. */
export function toColumns({
  name,
  rows,
}: RawSheet): { readonly sheet: ReadSheet; readonly cut: boolean } | null {
  const clean = rows
    .map((row) => row.slice(0, COLUMNS).map(cellText))
    .filter((row) => row.some((cell) => cell));
  const first = clean[0];
  if (first === undefined) return null;
  const header = looksLikeHeader(first, clean.slice(1));
  const body = (header ? clean.slice(1) : clean).slice(0, IMPORT_LINES);
  const width = Math.max(...clean.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, index) => ({
    title: (header && first[index]) || columnName(index),
    values: body.map((row) => row[index] ?? ''),
  })).filter(({ values }) => values.some((value) => value !== ''));
  const wider = rows.some((row) => row.slice(COLUMNS).some((cell) => cell.trim() !== ''));
  return { sheet: { name, columns }, cut: wider || clean.length - (header ? 1 : 0) > IMPORT_LINES };
}

/** One line of at most 300 characters, without half a character at its end. */
function cellText(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length <= CELL ? line : line.slice(0, CELL).replace(/[\uD800-\uDBFF]$/, '');
}

/**
 * A first row is a header when its cells are different words, none of them an id, a number or a date,
 * and either one of them is a title that people give such columns, or something below it is of another
 * kind than words. Otherwise it is the first line of the list: a list of names alone has no header.
 */
function looksLikeHeader(first: readonly string[], rest: readonly (readonly string[])[]): boolean {
  const titles = first.filter((cell) => cell !== '');
  if (rest.length === 0 || new Set(titles).size < titles.length) return false;
  if (!titles.every((cell) => kindOf(cell) === 'words')) return false;
  if (titles.some((cell) => TITLES.has(cell.toLowerCase().replaceAll(/[\s_\-:：]/g, '')))) return true;
  return first.some((cell, index) => {
    const below = rest.map((row) => row[index] ?? '').filter((value) => value !== '');
    return cell !== '' && below.length > 0 && below.every((value) => kindOf(value) !== 'words');
  });
}

/** What a cell looks like: a chat id (wr…, D:92120), a number or a date, or words. */
function kindOf(cell: string): 'id' | 'number' | 'words' {
  if (/^wr[\w-]{8,}$/i.test(cell)) return 'id';
  return /^[-+]?[\d.,:/ -]+%?$/.test(cell) ? 'number' : 'words';
}
