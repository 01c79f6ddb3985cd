/** What a figure should reach: a limit of its own, or of its ratio over the baseline. */
export type Mark =
  | { readonly atMost: number }
  | { readonly ratioAtMost: number }
  | { readonly ratioAtLeast: number };

/** One measured number, with what it is compared with and what it should reach. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** In the same unit, from the same run. */
  readonly baseline?: number;
  readonly mark?: Mark;
}

/** The value below which a share of the samples lies. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

export const median = (samples: readonly number[]): number => percentile(samples, 0.5);

/** Whether a figure reaches its mark. */
export function isMet({ value, baseline = Number.NaN }: Figure, mark: Mark): boolean {
  if ('atMost' in mark) return value <= mark.atMost;
  if ('ratioAtMost' in mark) return value / baseline <= mark.ratioAtMost;
  return value / baseline >= mark.ratioAtLeast;
}

function number(value: number): string {
  if (Math.abs(value) >= 1000) return Math.round(value).toLocaleString('en-US');
  return value.toFixed(Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2);
}

function markText(mark: Mark, unit: string): string {
  if ('atMost' in mark) return `<= ${mark.atMost} ${unit}`;
  return 'ratioAtMost' in mark ? `<= ${mark.ratioAtMost.toFixed(1)}x` : `>= ${mark.ratioAtLeast}x`;
}

function cells(figure: Figure): string[] {
  const { name, value, unit, baseline, mark } = figure;
  return [
    name,
    `${number(value)} ${unit}`,
    baseline === undefined ? '' : `${number(baseline)} ${unit}`,
    baseline === undefined ? '' : `${(value / baseline).toFixed(2)}x`,
    mark === undefined ? '' : markText(mark, unit),
    mark === undefined ? '' : isMet(figure, mark) ? 'met' : 'MISSED',
  ];
}

/** All figures as one table of text. */
export function tableOf(figures: readonly Figure[]): string {
  const lines = [['figure', 'measured', 'baseline', 'ratio', 'mark', ''], ...figures.map(cells)];
  const widths = (lines[0] ?? []).map((_, column) =>
    Math.max(...lines.map((line) => line[column]?.length ?? 0)),
  );
  const rule = widths.map((width) => '-'.repeat(width));
  return [...lines.slice(0, 1), rule, ...lines.slice(1)]
    .map((line) =>
      line
        .map((cell, at) => pad(cell, widths[at] ?? 0, at > 0 && at < 4))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

const pad = (text: string, width: number, right: boolean): string =>
  right ? text.padStart(width) : text.padEnd(width);
