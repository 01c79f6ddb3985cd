import { afterEach, describe, expect, it } from 'vitest';
import { JOB_FILTERS } from '@renderer/features/jobs/historyFilters';
import { toJobSort } from '@renderer/features/jobs/historySource';
import { filterJobs, resetJobs, turnFilter, useJobsState } from '@renderer/features/jobs/jobsState';
import { foundFilters, inForce, keptFilters } from '@renderer/grid/savedViews/filterKinds';

afterEach(resetJobs);

const set = () => useJobsState.getState().set;

describe('the history of jobs', () => {
  it('keeps a filter that is switched off, until it becomes another one', () => {
    filterJobs({ kinds: ['sync', 'export'], connectionId: 'c1' });
    turnFilter('kinds');
    expect(inForce(JOB_FILTERS, set())).toEqual({ kinds: [], states: [], connectionId: 'c1' });
    expect(set().filter.kinds).toEqual(['sync', 'export']);
    filterJobs({ kinds: ['sync'] });
    expect(inForce(JOB_FILTERS, set()).kinds).toEqual(['sync']);
  });

  it('is found again from a view, without what the view holds that is no kind and no end', () => {
    filterJobs({ states: ['failed'], connectionId: 'c1' });
    const none = { kinds: [], states: [], connectionId: null };
    expect(foundFilters(JOB_FILTERS, none, keptFilters(JOB_FILTERS, set())).filter).toEqual(set().filter);
    const strange = { values: { kinds: '["sync","magic"]', states: '["running"]' }, off: [] };
    expect(foundFilters(JOB_FILTERS, none, strange).filter).toEqual({ ...none, kinds: ['sync'] });
  });

  it('orders by what the store can order by, newest first otherwise', () => {
    expect(toJobSort([{ field: 'took', direction: 'asc' }])).toEqual({ field: 'took', direction: 'asc' });
    expect(toJobSort([{ field: 'error', direction: 'asc' }])).toEqual({
      field: 'created',
      direction: 'desc',
    });
  });
});
