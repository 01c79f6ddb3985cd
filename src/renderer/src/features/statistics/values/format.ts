import type { Metric, MetricKind } from '@shared/domain/datasets/metric';

/** What is known of nothing. */
export const BLANK = '–';

const MINUS = '−';

const plain = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });
const whole = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
const hundredths = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const compact: Readonly<Record<'zh-CN' | 'en', Intl.NumberFormat>> = {
  'zh-CN': new Intl.NumberFormat('zh-CN', { notation: 'compact', maximumFractionDigits: 1 }),
  en: new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 }),
};

const two = (value: number): string => String(value).padStart(2, '0');

/** Seconds as `0:07:15`; rounded to whole ones, hours as many as there are. */
function clock(seconds: number): string {
  const all = Math.round(seconds);
  return `${whole.format(Math.floor(all / 3600))}:${two(Math.floor(all / 60) % 60)}:${two(all % 60)}`;
}

function unsigned(value: number, kind: MetricKind): string {
  switch (kind) {
    case 'count':
      return plain.format(value);
    case 'percent':
      return `${hundredths.format(value * 100)}%`;
    case 'duration':
      return clock(value);
    case 'score':
    case 'decimal':
      return plain.format(value);
  }
}

/** A value as its kind is written: `1,204`, `20.21%`, `0:07:15`, `4.5`; a dash where nothing is known. */
export function formatValue(value: number | null | undefined, kind: MetricKind): string {
  if (value === null || value === undefined) return BLANK;
  const text = unsigned(Math.abs(value), kind);
  // What rounds to nothing has no sign.
  return value < 0 && /[1-9]/.test(text) ? `${MINUS}${text}` : text;
}

/** A value on an axis, where there is little room: `1.2万`, `20%`, `0:05`. */
export function formatAxis(value: number, kind: MetricKind, language: 'zh-CN' | 'en'): string {
  if (kind === 'percent') return `${plain.format(Math.round(value * 10_000) / 100)}%`;
  if (kind === 'duration') return formatValue(value, kind);
  return compact[language].format(value);
}

/**
 * How far a value is from the one it is compared with: counts and durations also as a share of it, percents
 * in points (`pp`), since a share of a share misleads. Empty when either is unknown.
 */
export function formatDelta(
  value: number | null | undefined,
  compared: number | null | undefined,
  kind: MetricKind,
): string {
  if (value === null || value === undefined || compared === null || compared === undefined) return BLANK;
  const difference = value - compared;
  const sign = difference > 0 ? '+' : difference < 0 ? MINUS : '';
  if (kind === 'percent') return `${sign}${hundredths.format(Math.abs(difference) * 100)} pp`;
  const amount = `${sign}${unsigned(Math.abs(difference), kind)}`;
  return compared === 0 ? amount : `${amount} (${signedShare(difference / Math.abs(compared))})`;
}

/** `+12%`, `−0.4%`; whole percents from ten on. */
export function signedShare(share: number): string {
  const percent = Math.abs(share) * 100;
  const text = percent >= 9.95 ? whole.format(percent) : plain.format(Math.round(percent * 10) / 10);
  return `${share > 0 ? '+' : share < 0 ? MINUS : ''}${text}%`;
}

/**
 * The units that can share an axis. Totals as of a day have one of their own: beside them what a day adds
 * would lie flat on the ground.
 */
export type Unit = 'number' | 'total' | 'percent' | 'duration' | 'score';

const UNITS: Readonly<Record<MetricKind, Unit>> = {
  count: 'number',
  percent: 'percent',
  duration: 'duration',
  score: 'score',
  decimal: 'score',
};

export const unitOf = ({ kind, overTime }: Pick<Metric, 'kind' | 'overTime'>): Unit =>
  kind === 'count' && overTime === 'last' ? 'total' : UNITS[kind];
