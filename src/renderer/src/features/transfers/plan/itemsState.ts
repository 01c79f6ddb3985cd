import { create } from 'zustand';
import type { TransferItem } from '@shared/domain/transfer';
import { changed, type FilterSet } from '@renderer/grid/savedViews/filterKinds';
import { ITEM_FILTERS, NO_ITEM_FILTERS } from './itemFilters';
import type { ItemsFilter } from './itemsFilter';

/** The group whose panel is open; where it stands, and what is known of it, are unknown when it was left open. */
export interface OpenItem {
  readonly chatId: string;
  readonly item: TransferItem | null;
  readonly position: number | null;
}

interface ItemsState {
  readonly connectionId: string | null;
  readonly planId: number | null;
  readonly set: FilterSet<ItemsFilter>;
  readonly open: OpenItem | null;
}

/** What the groups of a plan were left with; it is found again on the next visit of that plan. */
export const useItemsState = create<ItemsState>()(() => ({
  connectionId: null,
  planId: null,
  set: NO_ITEM_FILTERS,
  open: null,
}));

/** Shows other groups. */
export const setItems = (set: FilterSet<ItemsFilter>): void => useItemsState.setState({ set });

/** Filters the groups by something else. */
export const filterItems = (next: ItemsFilter): void =>
  setItems(changed(ITEM_FILTERS, useItemsState.getState().set, next));

/** Opens the panel on a group, or closes it. */
export const openItem = (open: OpenItem | null): void => useItemsState.setState({ open });

/** Begins with a plan: what was set up for another one does not apply to it. */
export function enterPlan(connectionId: string, planId: number): void {
  if (useItemsState.getState().planId === planId) return;
  useItemsState.setState({ connectionId, planId, set: NO_ITEM_FILTERS, open: null });
}
