import { COMPANY, type SubjectKind } from '@shared/domain/datasets/dataset';
import type { SubjectTable } from '../repositories/subjects';

/** How many subjects of a kind are asked about on a day: all, but those that are gone only up to their last day. */
export function askedBy(
  subjects: SubjectTable,
  connectionId: string,
  kind: SubjectKind,
): (day: number) => number {
  const lasting = subjects.lasting(connectionId, kind);
  // The company is always there, whether it was met or not.
  if (lasting.length === 0 && kind === COMPANY) return () => 1;
  return (day) =>
    lasting.reduce((sum, { until, count }) => sum + (until === null || until >= day ? count : 0), 0);
}

/** The id of the company, which is made when it is first needed. */
export function companyOf(subjects: SubjectTable, connectionId: string, at: number): number {
  const identity = { connectionId, kind: COMPANY, parentKey: '', key: COMPANY } as const;
  const known = { parentName: null, name: null, gone: false, lastSeenAt: at };
  return subjects.find(identity)?.id ?? subjects.add(identity, known, at);
}
