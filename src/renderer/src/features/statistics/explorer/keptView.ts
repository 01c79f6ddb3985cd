import { DATASET_IDS, type DatasetId } from '@shared/domain/datasets/ids';
import { isDay } from '@shared/domain/day';
import { isRecord } from '@renderer/lib/isRecord';
import { keep, kept } from '@renderer/lib/kept';
import { isPreset, type DayRange } from './presets';
import { BYS, CHARTS, COMPARES, GRAINS, type Order, type View } from './view';

const PREFIX = 'statistics';
const viewKey = (connectionId: string, id: DatasetId): string => `${PREFIX}.${connectionId}.${id}`;

const parse = (text: string | null): unknown => {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
};

const oneOf = <T extends string>(all: readonly T[], value: unknown): T | undefined =>
  all.find((each) => each === value);

const texts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];

const numbers = (value: unknown): readonly number[] | null =>
  Array.isArray(value) ? value.filter((each) => Number.isInteger(each)) : null;

function rangeIn(value: unknown): DayRange | null {
  if (!isRecord(value)) return null;
  const { from, to } = value;
  if (typeof from !== 'string' || typeof to !== 'string') return null;
  return isDay(from) && isDay(to) && from <= to ? { from, to } : null;
}

function orderIn(value: unknown): Order | null {
  if (!isRecord(value)) return null;
  const by = ([1, 2, 3, 4] as const).find((each) => each === value['by']);
  return by === undefined ? null : { by, ascending: value['ascending'] === true };
}

/** What was kept of a view, as far as it can still be understood; null when nothing was. */
export function readView(text: string | null): View | null {
  const value = parse(text);
  if (!isRecord(value)) return null;
  const preset = isPreset(value['preset']) ? value['preset'] : null;
  const fixed = rangeIn(value['fixed']);
  return {
    subjects: numbers(value['subjects']),
    skillGroups: texts(value['skillGroups']),
    agents: texts(value['agents']),
    preset: preset ?? (fixed === null ? 'last30' : null),
    fixed,
    grain: oneOf(GRAINS, value['grain']) ?? 'day',
    by: oneOf(BYS, value['by']) ?? 'time',
    metrics: texts(value['metrics']),
    compare: oneOf(COMPARES, value['compare']) ?? 'none',
    chart: oneOf(CHARTS, value['chart']) ?? 'line',
    order: orderIn(value['order']),
  };
}

/** How a dataset of a connection was last looked at on this machine. */
export const keptView = (connectionId: string, id: DatasetId): View | null =>
  readView(kept(viewKey(connectionId, id)));

export const keepView = (connectionId: string, id: DatasetId, view: View): void =>
  keep(viewKey(connectionId, id), JSON.stringify(view));

/** The dataset of a connection that was last looked at. */
export const keptDataset = (connectionId: string): DatasetId | null =>
  oneOf(DATASET_IDS, kept(`${PREFIX}.${connectionId}`)) ?? null;

export const keepDataset = (connectionId: string, id: DatasetId): void =>
  keep(`${PREFIX}.${connectionId}`, id);
