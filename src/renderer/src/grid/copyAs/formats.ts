import { withoutFormula, withoutFormulas } from '@shared/domain/formula';

/** Ways in which rows can be copied; `table` is what a spreadsheet takes: lines of cells with tabs between them. */
export const COPY_FORMATS = ['table', 'csv', 'json', 'markdown'] as const;
export type CopyFormat = (typeof COPY_FORMATS)[number];

/** Rows as texts under the titles of their columns. */
export interface CopyTable {
  readonly titles: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A figure is no formula, whatever sign it has. */
const FIGURE = /^[+-]?\d[\d,]*(?:\.\d+)?%?$/;

/** A text that a spreadsheet takes for what it is; what it would run as a formula gets an apostrophe in front. */
export const harmless = (text: string): string => (FIGURE.test(text) ? text : withoutFormula(text));

const quoted = (text: string, special: RegExp): string =>
  special.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
const separated = (text: string): string => quoted(harmless(text), /["\t\r\n]/);
const csv = (text: string): string =>
  quoted(FIGURE.test(text) ? text : withoutFormulas(text), /[",;\t\r\n]|^\s|\s$/);
/** Nothing in a name draws a picture, a link or markup where the text is shown. */
const markdown = (text: string): string =>
  text
    .replaceAll(/[\\|`[\]]/g, String.raw`\$&`)
    .replaceAll('<', '&lt;')
    .replaceAll(/[\r\n]+/g, ' ');

/** Titles as the names of fields: two that are alike are told apart by a number. */
function fieldNames(titles: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return titles.map((title) => {
    let name = title;
    for (let next = 2; taken.has(name); next += 1) name = `${title} (${next})`;
    taken.add(name);
    return name;
  });
}

function jsonText({ titles, rows }: CopyTable): string {
  const names = fieldNames(titles);
  const objects = rows.map((row) => Object.fromEntries(names.map((name, index) => [name, row[index] ?? ''])));
  return JSON.stringify(objects, null, 2);
}

function markdownText({ titles, rows }: CopyTable): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(markdown).join(' | ')} |`;
  return [line(titles), `|${' --- |'.repeat(titles.length)}`, ...rows.map(line)].join('\n');
}

/** Rows with the titles above them, in a format. */
export function formatted(table: CopyTable, format: CopyFormat): string {
  const lines = [table.titles, ...table.rows];
  switch (format) {
    case 'table':
      return lines.map((cells) => cells.map(separated).join('\t')).join('\r\n');
    case 'csv':
      return lines.map((cells) => `${cells.map(csv).join(',')}\r\n`).join('');
    case 'json':
      return jsonText(table);
    case 'markdown':
      return markdownText(table);
  }
}

/** The cells of one column below each other, without a title. */
export const columnText = (cells: readonly string[]): string => cells.map(separated).join('\r\n');
