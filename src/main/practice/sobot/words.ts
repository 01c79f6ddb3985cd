/** How Sobot writes numbers: every value is a text. */
export const count = (value: number): string => String(value);

/** A share as `20.21%`; of nothing it is `0.00%`. */
export function percent(part: number, whole: number): string {
  return `${(whole === 0 ? 0 : (part / whole) * 100).toFixed(2)}%`;
}

/** Seconds as `00:07:15`; hours go on beyond 24. */
export function duration(seconds: number): string {
  const whole = Math.round(seconds);
  return [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
}

/** The mean as a duration; of nothing it is none. */
export const meanDuration = (sum: number, parts: number): string => duration(parts === 0 ? 0 : sum / parts);

/** The mean with at most two decimals and no padding: `5.3`. */
export function mean(sum: number, parts: number): string {
  return String(parts === 0 ? 0 : Math.round((sum / parts) * 100) / 100);
}
