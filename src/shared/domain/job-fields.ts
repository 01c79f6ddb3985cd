/** The kinds of jobs. */
export const JOB_KINDS = ['sync', 'transfer', 'archive', 'download', 'orders', 'joinWays', 'export'] as const;

/** States in which a job has nothing left to do. */
export const ENDED_STATES = ['done', 'failed', 'cancelled'] as const;

/** What jobs that have ended can be sorted by; `took` is how long they were at work. */
export const JOB_SORTS = ['created', 'finished', 'took', 'kind', 'state', 'connection'] as const;

/** Connection of jobs that belong to none, such as an export of the audit. */
export const NO_CONNECTION = '';
