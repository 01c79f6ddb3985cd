import { dataset } from '@shared/domain/datasets';
import type { DatasetId } from '@shared/domain/datasets/ids';
import type { Values } from '../values';
import { wrongShape } from '../troubles';
import { parseMetric } from './parse';
import type { SobotRangeDataset, SobotRangeRow } from './types';

type Row = Readonly<Record<string, unknown>>;

/** The metrics of a row, in the order of the dataset. */
export function valuesOf(id: DatasetId, row: Row): Values {
  return dataset(id).metrics.map(({ kind, wire }) => parseMetric(kind, row[wire]));
}

/**
 * A row of a range, with whom it is about: nobody in a summary, an agent, or an agent in a skill group.
 * A row that does not say so cannot be told from another one. @throws VendorFailure `vendor.wrongShape`
 */
export function rangeRow(id: SobotRangeDataset, row: Row): SobotRangeRow {
  const { subject, api } = dataset(id);
  const named = (field: string): string => {
    const value = row[field];
    if (typeof value === 'string' && value !== '') return value;
    throw wrongShape(api, field);
  };
  return {
    agent: subject === 'company' ? null : named('serviceid'),
    skillGroup: subject === 'agentInGroup' ? named('groupid') : null,
    values: valuesOf(id, row),
  };
}
