import { create } from 'zustand';
import { changed, narrowed, type FilterSet } from '@renderer/grid/savedViews/filterKinds';
import { NO_FILTER, type VaultFilter } from './vaultFilter';
import { VAULT_FILTERS } from './vaultFilters';

interface VaultState {
  readonly connectionId: string | null;
  readonly set: FilterSet<VaultFilter>;
  /** The join way in the panel. */
  readonly open: { readonly id: number } | null;
}

const NOTHING_SET: FilterSet<VaultFilter> = { filter: NO_FILTER, off: [] };

/** What the vault was left with; it is found again on the next visit. */
export const useVaultState = create<VaultState>()(() => ({
  connectionId: null,
  set: NOTHING_SET,
  open: null,
}));

/** Shows other join ways. */
export const setVault = (set: FilterSet<VaultFilter>): void => useVaultState.setState({ set });

/** Filters the vault by something else. */
export const filterVault = (next: VaultFilter): void =>
  setVault(changed(VAULT_FILTERS, useVaultState.getState().set, next));

/** Narrows the join ways that are shown to a filter, which was made of what is in force. */
export const narrowVault = (next: VaultFilter): void =>
  setVault(narrowed(VAULT_FILTERS, useVaultState.getState().set, next));

/** Opens the panel on a join way, or closes it. */
export const openJoinWay = (id: number | null): void =>
  useVaultState.setState({ open: id === null ? null : { id } });

/** Begins with a connection: what was set up for another one does not apply to it. */
export function enterVault(connectionId: string): void {
  if (useVaultState.getState().connectionId === connectionId) return;
  useVaultState.setState({ connectionId, set: NOTHING_SET, open: null });
}
