import { addDays, type Day } from '@shared/domain/day';

export const PRESETS = [
  'yesterday',
  'last7',
  'last30',
  'last90',
  'last180',
  'thisMonth',
  'lastMonth',
  'all',
] as const;
/** A range that moves on with the calendar. */
export type Preset = (typeof PRESETS)[number];

export const isPreset = (text: unknown): text is Preset => PRESETS.some((preset) => preset === text);

/** Days, both ends included. */
export interface DayRange {
  readonly from: Day;
  readonly to: Day;
}

const BACK: Readonly<Partial<Record<Preset, number>>> = {
  yesterday: 1,
  last7: 7,
  last30: 30,
  last90: 90,
  last180: 180,
};

const firstOfMonth = (day: Day): Day => `${day.slice(0, 7)}-01` as Day;

/**
 * The days of a preset, seen from `today`; they end with yesterday, the last day that can be complete. On
 * the first of a month `thisMonth` is yesterday alone. `all` reaches back to the first day archived.
 */
export function presetRange(preset: Preset, today: Day, firstArchived: Day | null): DayRange {
  const yesterday = addDays(today, -1);
  const back = BACK[preset];
  if (back !== undefined) return { from: addDays(today, -back), to: yesterday };
  if (preset === 'thisMonth') {
    const first = firstOfMonth(today);
    return { from: first <= yesterday ? first : yesterday, to: yesterday };
  }
  if (preset === 'lastMonth') {
    const to = addDays(firstOfMonth(today), -1);
    return { from: firstOfMonth(to), to };
  }
  const from = firstArchived ?? addDays(today, -180);
  return { from: from <= yesterday ? from : yesterday, to: yesterday };
}
