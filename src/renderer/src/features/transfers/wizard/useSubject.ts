import type { PlanOrigin, TransferPlan } from '@shared/domain/transfer';
import type { AppError } from '@shared/domain/errors';
import type { PersonRef } from '@renderer/components/PersonPicker';
import { useQuery } from '@renderer/lib/useQuery';
import { visibleText } from '@renderer/lib/visibleText';
import type { GivenGroups } from './Given';
import type { NameBase } from './planName';
import type { WizardSubject } from './props';
import { useSummary } from './useSummary';

export interface Subject {
  readonly origin: PlanOrigin;
  /** The plan that this one retries or reverses, once it was read. */
  readonly parent: TransferPlan | null;
  readonly given: GivenGroups;
  /** Whoever takes the groups unless somebody else is chosen. */
  readonly takers: readonly PersonRef[];
  readonly nameBase: NameBase;
  readonly error: AppError | undefined;
}

const originOf = (subject: WizardSubject): PlanOrigin => {
  if ('draft' in subject) return subject.draft.origin;
  const { source } = subject;
  if (source.kind !== 'selection') return source.kind;
  return source.imported ? 'import' : 'selection';
};

function parentIdOf(subject: WizardSubject): number | null {
  if ('draft' in subject) return subject.draft.parentId;
  return subject.source.kind === 'selection' ? null : subject.source.planId;
}

/** What a wizard was opened with, and what has to be read for that. */
export function useSubject(subject: WizardSubject): Subject {
  const origin = originOf(subject);
  const parentId = parentIdOf(subject);
  const { data: parent, error } = useQuery('transfers.plan', [{ planId: parentId ?? 0 }], {
    enabled: parentId !== null,
  });
  const source = 'source' in subject ? subject.source : null;
  const summary = useSummary(source?.kind === 'selection' ? source.selection : null);
  const draft = 'draft' in subject ? subject.draft : null;
  return {
    origin,
    parent: parent ?? null,
    given: givenOf(origin, draft, parent, summary),
    takers: draft?.takers ?? (origin === 'retry' ? (parent?.takers ?? []) : []),
    nameBase:
      origin === 'retry' || origin === 'reverse'
        ? { origin, parent: visibleText(parent?.name ?? '') }
        : { origin: 'selection', owners: draft?.owners ?? summary?.owners ?? [] },
    error,
  };
}

function givenOf(
  origin: PlanOrigin,
  draft: TransferPlan | null,
  parent: TransferPlan | undefined,
  summary: ReturnType<typeof useSummary>,
): GivenGroups {
  if (draft !== null) return { kind: 'draft', groups: draft.total, owners: draft.owners };
  if (origin === 'retry' || origin === 'reverse') {
    return parent === undefined ? { kind: 'counting' } : { kind: origin, parent };
  }
  return summary === undefined
    ? { kind: 'counting' }
    : { kind: 'selection', groups: summary.groups, owners: summary.owners };
}
