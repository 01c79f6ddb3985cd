import { AUDIT_FILTERS, NOTHING_ASKED as NO_AUDIT_ASKED } from '../features/audit/auditFilters';
import { askedOf as auditAsked, useAuditState } from '../features/audit/auditState';
import { CHANGE_FILTERS, NOTHING_ASKED as NO_CHANGES_ASKED } from '../features/changes/changeFilters';
import { askedOf as changesAsked, useChangesState } from '../features/changes/changesState';
import { GROUP_FILTERS, NOTHING_ASKED as NO_GROUPS_ASKED } from '../features/groups/groupFilters';
import { askedOf as groupsAsked, useGroupsState } from '../features/groups/groupsState';
import { nameOwners } from '../features/groups/ownerNames';
import { ALL_JOBS, JOB_FILTERS } from '../features/jobs/historyFilters';
import { useJobsState } from '../features/jobs/jobsState';
import { formDraftOf, useFormDrafts } from '../features/join-ways/formDrafts';
import { NO_FILTER as ALL_JOIN_WAYS } from '../features/join-ways/vaultFilter';
import { VAULT_FILTERS } from '../features/join-ways/vaultFilters';
import { useVaultState } from '../features/join-ways/vaultState';
import { ORPHAN_FILTERS } from '../features/orphans/orphanFilters';
import { useOrphansState } from '../features/orphans/orphansState';
import { NOTHING_ASKED as NOBODY_ASKED, PEOPLE_FILTERS } from '../features/people/peopleFilters';
import { askedOf as peopleAsked, usePeopleState } from '../features/people/peopleState';
import { ordersOf, useDrafts as useOrders } from '../features/sobot/orders/drafts';
import { ITEM_FILTERS } from '../features/transfers/plan/itemFilters';
import { NO_ITEM_FILTER } from '../features/transfers/plan/itemsFilter';
import { useItemsState } from '../features/transfers/plan/itemsState';
import { keepOnly } from '../stores/drafts';
import { rememberDrafts } from './rememberDrafts';
import { rememberGrid } from './rememberGrid';

const group = {
  openId: ({ open }: { open: { readonly chatId: string } | null }) => open?.chatId ?? null,
  opened: (chatId: string) => ({ chatId, position: null }),
};

/** Finds every screen with a grid, and every draft, as it was left. Before the first of them is drawn. */
export function rememberScreens(): void {
  rememberGrid(useGroupsState, {
    name: 'groups',
    kinds: GROUP_FILTERS,
    none: NO_GROUPS_ASKED,
    asked: groupsAsked,
    toState: ({ filter, off }) => ({ ...filter, off }),
    ...group,
  });
  rememberGrid(useChangesState, {
    name: 'changes',
    kinds: CHANGE_FILTERS,
    none: NO_CHANGES_ASKED,
    asked: changesAsked,
    toState: ({ filter, off }) => ({ ...filter, off }),
    ...group,
  });
  rememberGrid(useOrphansState, {
    name: 'orphans',
    kinds: ORPHAN_FILTERS,
    none: [],
    asked: ({ owners, off }) => ({ filter: owners, off }),
    toState: ({ filter, off }) => ({ owners: filter, off }),
    ...group,
  });
  rememberGrid(usePeopleState, {
    name: 'people',
    kinds: PEOPLE_FILTERS,
    none: NOBODY_ASKED,
    asked: peopleAsked,
    toState: ({ filter, off }) => ({ ...filter, off }),
    openId: ({ open }) => open?.userid ?? null,
    opened: (userid) => ({ userid, position: null }),
  });
  rememberGrid(useVaultState, {
    name: 'joinWays',
    kinds: VAULT_FILTERS,
    none: ALL_JOIN_WAYS,
    asked: ({ set }) => set,
    toState: (set) => ({ set }),
    openId: ({ open }) => (open === null ? null : String(open.id)),
    opened: (id) => ({ id: Number(id) }),
  });
  rememberGrid(useItemsState, {
    name: 'transferItems',
    kinds: ITEM_FILTERS,
    none: NO_ITEM_FILTER,
    asked: ({ set }) => set,
    toState: (set) => ({ set }),
    openId: ({ open }) => open?.chatId ?? null,
    opened: (chatId) => ({ chatId, item: null, position: null }),
  });
  // What is in their drawers is read anew when it is opened.
  const closed = { openId: () => null, opened: () => null };
  rememberGrid(useAuditState, {
    name: 'audit',
    kinds: AUDIT_FILTERS,
    none: NO_AUDIT_ASKED,
    asked: auditAsked,
    toState: ({ filter, off }) => ({ ...filter, off }),
    ...closed,
  });
  rememberGrid(useJobsState, {
    name: 'jobs',
    kinds: JOB_FILTERS,
    none: ALL_JOBS,
    asked: ({ set }) => set,
    toState: (set) => ({ set }),
    ...closed,
  });
  rememberDrafts(useFormDrafts, 'joinWayForms', formDraftOf);
  rememberDrafts(useOrders, 'orders', ordersOf);
  // Only their userids are kept: names belong to the store.
  const { connectionId, filter } = useGroupsState.getState();
  if (connectionId !== null && filter.owners.length + filter.notOwners.length > 0) {
    nameOwners(connectionId).catch(() => undefined);
  }
}

/** Forgets the drafts of connections that are no more. */
export function forgetDrafts(connectionIds: readonly string[]): void {
  keepOnly(useFormDrafts, connectionIds);
  keepOnly(useOrders, connectionIds);
}
