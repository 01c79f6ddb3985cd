import type { ViewFilters } from '@shared/contract/saved-views';
import { isRecord } from '../lib/isRecord';

const isText = (value: unknown): value is string => typeof value === 'string';

/** Filters as they were kept on this machine; what is none of them is left out. */
export function viewFilters(value: unknown): ViewFilters {
  if (!isRecord(value)) return { values: {}, off: [] };
  const values = isRecord(value['values']) ? Object.entries(value['values']) : [];
  return {
    values: Object.fromEntries(values.filter((pair): pair is [string, string] => isText(pair[1]))),
    off: Array.isArray(value['off']) ? value['off'].filter(isText) : [],
  };
}
