/** What begins a formula, full-width signs included: spreadsheets in Chinese and Japanese convert them. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

/** Whether a spreadsheet would run a text as a formula: it begins with = + - @ (full-width or not), a tab or a carriage return. */
export const isFormula = (text: string): boolean => FORMULA.test(text);

/** A text with an apostrophe in front where a spreadsheet would run it; spreadsheets take that for "this is text". */
export const withoutFormula = (text: string): string => (isFormula(text) ? `'${text}` : text);

/**
 * A text of a CSV file in which no part is run, by whatever the reader separates. Spreadsheets of many countries
 * separate by semicolons, and some programs by tabs; they take a quote for one only where one of their own cells
 * begins, so that the rest of a text behind a separator may become a cell.
 */
export const withoutFormulas = (text: string): string =>
  withoutFormula(text).replaceAll(
    /[;\t](?="*([^"]))/g,
    (separator, first: string) => separator + (isFormula(first) ? "'" : ''),
  );
