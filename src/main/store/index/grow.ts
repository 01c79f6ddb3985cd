type Column = Uint8Array | Uint16Array | Uint32Array | Int32Array;

/** The array itself while it is long enough, else a copy with room to spare; new places hold 0. */
export function grown<T extends Column>(column: T, length: number): T;
export function grown(column: Column, length: number): Column {
  if (length <= column.length) return column;
  const room = Math.max(length, column.length * 2);
  const larger = sameKind(column, room);
  larger.set(column);
  return larger;
}

function sameKind(column: Column, length: number): Column {
  if (column instanceof Uint8Array) return new Uint8Array(length);
  if (column instanceof Uint16Array) return new Uint16Array(length);
  if (column instanceof Uint32Array) return new Uint32Array(length);
  return new Int32Array(length);
}
