import type { SortControl } from './cells/SortHeader';

/** A sort by one column at a time: the latest one that was asked for. */
export function singleSort(sorting: SortControl): SortControl {
  return { ...sorting, set: (sort) => sorting.set(sort.slice(-1)) };
}
