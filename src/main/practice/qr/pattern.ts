import { createHash } from 'node:crypto';

/** Modules of one side, as in a QR code of version 3. */
const SIDE = 29;
/** A finder is 7 modules wide, and a light one keeps it apart. */
const FINDER = 7;
const APART = FINDER + 1;

/**
 * Which modules are dark, row by row: three finders, the timing lines between them, and what follows from the
 * text. It looks like a QR code and cannot be read as one, so that nobody joins anything by it.
 */
export function patternOf(text: string): boolean[][] {
  // The app's own runtime has no hash of any length, so two are put together: 1,024 bits for 841 modules.
  const bits = Buffer.concat([1, 2].map((half) => createHash('sha512').update(`${half} ${text}`).digest()));
  const bit = (place: number): boolean => (((bits[place >> 3] ?? 0) >> (place & 7)) & 1) === 1;
  return Array.from({ length: SIDE }, (_, row) =>
    Array.from({ length: SIDE }, (_unused, column) => finder(row, column) ?? bit(row * SIDE + column)),
  );
}

/** Whether a module of the fixed parts is dark; null elsewhere. */
function finder(row: number, column: number): boolean | null {
  const top = row < APART;
  const left = column < APART;
  const bottom = row >= SIDE - APART;
  const right = column >= SIDE - APART;
  if ((top && (left || right)) || (bottom && left)) {
    const y = top ? row : SIDE - 1 - row;
    const x = left ? column : SIDE - 1 - column;
    if (y === FINDER || x === FINDER) return false;
    const ring = Math.min(y, x, FINDER - 1 - y, FINDER - 1 - x);
    return ring !== 1;
  }
  if (row === FINDER - 1) return column % 2 === 0;
  if (column === FINDER - 1) return row % 2 === 0;
  return null;
}
