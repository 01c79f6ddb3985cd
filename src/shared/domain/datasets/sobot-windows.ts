import type { DatasetWindow } from './dataset';

/**
 * The Sobot document names neither a longest span nor how long anything is kept or when it is ready; its
 * samples ask for three months, so a call asks for at most 92 days, and yesterday is asked for from one
 * in the morning on.
 */
export const daily: DatasetWindow = {
  maxDays: 92,
  keptDays: null,
  fillDays: 180,
  readyHour: 1,
  hourly: false,
};

/** Ranges given to the hour. */
export const hourly: DatasetWindow = { ...daily, hourly: true };
