import { create } from 'zustand';
import type { AuditEntry } from '@shared/contract/app';
import { NO_CONNECTION } from '@shared/domain/job-fields';
import { changed, inForce, narrowed, turned, type FilterSet } from '@renderer/grid/savedViews/filterKinds';
import { AUDIT_FILTERS, NOTHING_ASKED, type AuditAsked } from './auditFilters';

/** The entry whose drawer is open, and where in the grid it stands. */
export interface OpenEntry {
  readonly entry: AuditEntry;
  readonly position: number;
}

interface AuditState extends AuditAsked {
  /** The audit is of all connections. */
  readonly connectionId: typeof NO_CONNECTION;
  /** Names of filters that are set and switched off. */
  readonly off: readonly string[];
  readonly open: OpenEntry | null;
}

/** What the audit was left with; it is found again on the next visit. */
export const useAuditState = create<AuditState>()(() => ({
  connectionId: NO_CONNECTION,
  ...NOTHING_ASKED,
  off: [],
  open: null,
}));

/** What is asked for now, and what of it is switched off. */
export const askedOf = ({
  text,
  actions,
  of,
  days,
  off,
}: AuditAsked & { readonly off: readonly string[] }): FilterSet<AuditAsked> => ({
  filter: { text, actions, of, days },
  off,
});

/** Asks for something else. */
export const setAudit = ({ filter, off }: FilterSet<AuditAsked>): void =>
  useAuditState.setState({ ...filter, off, open: null });

/** Narrows the audit, or widens it. */
export function narrow(change: Partial<AuditAsked>): void {
  const asked = askedOf(useAuditState.getState());
  setAudit(changed(AUDIT_FILTERS, asked, { ...asked.filter, ...change }));
}

/** Narrows the entries that are shown to those like one of them. */
export function narrowTo(change: Partial<AuditAsked>): void {
  const asked = askedOf(useAuditState.getState());
  setAudit(narrowed(AUDIT_FILTERS, asked, { ...inForce(AUDIT_FILTERS, asked), ...change }));
}

/** Switches a filter off without losing it, or on again. */
export const turnFilter = (id: string): void => setAudit(turned(askedOf(useAuditState.getState()), id));

/** Takes off the search and the filters. */
export const resetAudit = (): void => setAudit({ filter: NOTHING_ASKED, off: [] });

/** Opens the drawer on an entry, or closes it. */
export const openEntry = (open: OpenEntry | null): void => useAuditState.setState({ open });
