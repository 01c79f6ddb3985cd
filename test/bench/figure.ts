/** One measured number; `mark` is what it should reach. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly mark?: { readonly most?: number; readonly least?: number };
}

/** The value below which a share of the samples lies. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0;
}

export function reaches({ value, mark }: Figure): boolean {
  return value <= (mark?.most ?? Infinity) && value >= (mark?.least ?? -Infinity);
}

/** One line: the number, and whether it reaches its mark. */
export function lineOf(figure: Figure): string {
  const { name, value, unit, mark } = figure;
  const number = `${value.toFixed(value < 100 ? 2 : 0)} ${unit}`.trim();
  const wanted =
    mark === undefined ? '' : `  (mark ${mark.most === undefined ? `>= ${mark.least}` : `<= ${mark.most}`})`;
  const verdict = mark === undefined ? ' ' : reaches(figure) ? '+' : '-';
  return `${verdict} ${name.padEnd(64)} ${number.padStart(16)}${wanted}`;
}
