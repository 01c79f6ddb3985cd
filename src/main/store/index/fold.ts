let table: Uint16Array | undefined;
let cased: Uint8Array | undefined;

/**
 * Lower case by UTF-16 unit: what makes searches indifferent to the case of letters. A unit whose
 * lower case is longer than one unit stays as it is, so that lengths never change.
 */
export function foldTable(): Uint16Array {
  if (table) return table;
  table = new Uint16Array(65_536);
  for (let unit = 0; unit < table.length; unit++) {
    const lower = String.fromCharCode(unit).toLowerCase();
    table[unit] = lower.length === 1 ? lower.charCodeAt(0) : unit;
  }
  return table;
}

/** Whether a folded unit is the fold of itself alone, as every Chinese character is. */
export function isCaseless(unit: number): boolean {
  if (!cased) {
    cased = new Uint8Array(65_536);
    for (const [from, to] of foldTable().entries()) if (from !== to) cased[to] = 1;
  }
  return cased[unit] === 0;
}

/** The folded units of a text. */
export function foldUnits(text: string): Uint16Array {
  const fold = foldTable();
  return Uint16Array.from({ length: text.length }, (_, position) => fold[text.charCodeAt(position)] ?? 0);
}

/** A text with every unit folded. */
export function foldText(text: string): string {
  const fold = foldTable();
  let folded = '';
  for (let position = 0; position < text.length; position++) {
    folded += String.fromCharCode(fold[text.charCodeAt(position)] ?? 0);
  }
  return folded;
}
