import type { Day } from '@shared/domain/day';
import type { ExploreQuery, ExploreResult, ExploreRow, Subject } from '@shared/domain/statistics';

export const day = (text: string): Day => text as Day;

export const subject = (id: number, name: string | null, more: Partial<Subject> = {}): Subject => ({
  id,
  key: `user${id}`,
  name,
  parent: null,
  gone: false,
  ...more,
});

/** A row with the values of a bucket, and nothing to say about them. */
export function row(bucket: string, values: (number | null)[], more: Partial<ExploreRow> = {}): ExploreRow {
  return {
    subject: null,
    bucket: day(bucket),
    values,
    compared: [],
    blanks: values.map(() => null),
    known: 1,
    days: 1,
    ...more,
  };
}

/** A question about three days of owners. */
export const question: ExploreQuery = {
  connectionId: 'c1',
  dataset: 'groupsByOwner',
  subjects: null,
  skillGroups: [],
  agents: [],
  from: day('2026-11-01'),
  to: day('2026-11-03'),
  grain: 'day',
  by: 'time',
  metrics: ['newMembers', 'members'],
  compare: 'none',
};

export function result(rows: ExploreRow[], subjects: Subject[] = []): ExploreResult {
  const none = { fetched: 0, empty: 0, notReady: 0, pending: 0, absent: 0, expired: 0, restated: 0 };
  return {
    rows,
    total: row('2026-11-01', rows[0]?.values.map(() => null) ?? []),
    subjects,
    cut: 0,
    coverage: none,
    readAt: null,
    comparedWith: null,
  };
}
