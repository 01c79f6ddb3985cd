import type { JobFilter } from '@shared/contract/jobs';
import { ENDED_STATES, JOB_KINDS } from '@shared/domain/job-fields';
import { OF_CONNECTION, type FilterKind } from '@renderer/grid/savedViews/filterKinds';
import { someOf } from '@renderer/grid/savedViews/values';

export const ALL_JOBS: JobFilter = { kinds: [], states: [], connectionId: null };

/** What the history is narrowed by, as views keep it. */
export const JOB_FILTERS: readonly FilterKind<JobFilter>[] = [
  {
    id: 'kinds',
    kept: ({ kinds }) => (kinds.length === 0 ? undefined : JOB_KINDS.filter((kind) => kinds.includes(kind))),
    found: (asked, value) => {
      const kinds = someOf(JOB_KINDS, value);
      return kinds === null ? null : { ...asked, kinds: [...kinds] };
    },
    without: (asked) => ({ ...asked, kinds: [] }),
  },
  {
    id: 'states',
    kept: ({ states }) =>
      states.length === 0 ? undefined : ENDED_STATES.filter((state) => states.includes(state)),
    found: (asked, value) => {
      const states = someOf(ENDED_STATES, value);
      return states === null ? null : { ...asked, states: [...states] };
    },
    without: (asked) => ({ ...asked, states: [] }),
  },
  {
    id: OF_CONNECTION,
    kept: ({ connectionId }) => connectionId ?? undefined,
    found: (asked, value) =>
      typeof value === 'string' && value.length <= 64 ? { ...asked, connectionId: value } : null,
    without: (asked) => ({ ...asked, connectionId: null }),
  },
];
