/** What begins a formula, full-width signs included: spreadsheets in Chinese and Japanese convert them. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

/** Whether a spreadsheet would run a text as a formula: it begins with = + - @ (full-width or not), a tab or a carriage return. */
export const isFormula = (text: string): boolean => FORMULA.test(text);

/** A text with an apostrophe in front where a spreadsheet would run it; spreadsheets take that for "this is text". */
export const withoutFormula = (text: string): string => (isFormula(text) ? `'${text}` : text);
