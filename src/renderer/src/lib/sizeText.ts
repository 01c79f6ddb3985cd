const UNITS = ['B', 'KB', 'MB', 'GB'] as const;
const STEP = 1024;

/** A number of bytes as file managers write it: `812 B`, `3.4 MB`. */
export function sizeText(bytes: number): string {
  let value = bytes;
  let unit = 0;
  // What would be rounded up to a full step belongs to the next unit.
  while (value >= STEP - 0.05 && unit < UNITS.length - 1) {
    value /= STEP;
    unit += 1;
  }
  return `${unit === 0 ? value : value.toFixed(1)} ${UNITS[unit]}`;
}
