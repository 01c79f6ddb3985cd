import { addDays, startOfDay, type Day } from '@shared/domain/day';
import type { GroupFilter, GroupQuery, GroupSelection, GroupSort, GroupStatus } from '@shared/domain/group';
import { GROUP_SORT_FIELDS } from '@shared/domain/group-fields';
import type { PersonRef } from '@renderer/components/PersonPicker';
import type { SortKey } from '@renderer/grid/columns';
import type { Picked } from '@renderer/grid/selection';

/** The filters as the admin sets them: people with names, whole days, and what is off. */
export interface GroupsFilter {
  readonly status: readonly GroupStatus[];
  readonly owners: readonly PersonRef[];
  /** Owners whose groups are left out. */
  readonly notOwners: readonly PersonRef[];
  /** First and last day of creation in Shanghai, both included. */
  readonly created: readonly [Day, Day] | null;
  readonly membersMin: number | null;
  readonly membersMax: number | null;
  readonly presence: GroupFilter['presence'];
  readonly loaded: GroupFilter['loaded'];
}

export const NO_FILTER: GroupsFilter = {
  status: [],
  owners: [],
  notOwners: [],
  created: null,
  membersMin: null,
  membersMax: null,
  presence: 'present',
  loaded: 'any',
};

/** The parts of the filter that can be on or off on their own; each is one chip. */
export const FILTER_PARTS = [
  'status',
  'owners',
  'notOwners',
  'created',
  'members',
  'presence',
  'loaded',
] as const;
export type FilterPart = (typeof FILTER_PARTS)[number];

/** Whether a part of the filter leaves anything out, or adds what is left out otherwise. */
export function isOn(filter: GroupsFilter, part: FilterPart): boolean {
  switch (part) {
    case 'status':
      return filter.status.length > 0;
    case 'owners':
      return filter.owners.length > 0;
    case 'notOwners':
      return filter.notOwners.length > 0;
    case 'created':
      return filter.created !== null;
    case 'members':
      return filter.membersMin !== null || filter.membersMax !== null;
    case 'presence':
      return filter.presence !== 'present';
    case 'loaded':
      return filter.loaded !== 'any';
  }
}

/** The filter without one of its parts. */
export function without(filter: GroupsFilter, part: FilterPart): GroupsFilter {
  return part === 'members'
    ? { ...filter, membersMin: null, membersMax: null }
    : { ...filter, [part]: NO_FILTER[part] };
}

function isGroupSort(key: SortKey): key is GroupSort {
  return GROUP_SORT_FIELDS.some((field) => field === key.field);
}

/** What the screen shows, as the store understands it. A range that was typed backwards is turned round. */
export function toQuery(
  connectionId: string,
  text: string,
  filter: GroupsFilter,
  sort: readonly SortKey[],
): GroupQuery {
  const { status, owners, notOwners, created, presence, loaded } = filter;
  const [min, max] = ordered(filter.membersMin, filter.membersMax);
  return {
    connectionId,
    text: text.trim(),
    filter: {
      presence,
      loaded,
      ...(status.length > 0 ? { status: [...status] } : {}),
      ...(owners.length > 0 ? { owners: owners.map((owner) => owner.userid) } : {}),
      ...(notOwners.length > 0 ? { notOwners: notOwners.map((owner) => owner.userid) } : {}),
      ...(created === null
        ? {}
        : { createdFrom: startOfDay(created[0]), createdTo: startOfDay(addDays(created[1], 1)) - 1 }),
      ...(min === null ? {} : { membersMin: min }),
      ...(max === null ? {} : { membersMax: max }),
    },
    sort: sort.filter(isGroupSort),
  };
}

function ordered(min: number | null, max: number | null): readonly [number | null, number | null] {
  return min !== null && max !== null && min > max ? [max, min] : [min, max];
}

/** What is picked, as main understands it. */
export function toSelection(connectionId: string, picked: Picked<GroupQuery>): GroupSelection {
  return picked.kind === 'ids'
    ? { kind: 'ids', connectionId, ids: [...picked.ids] }
    : { kind: 'all', connectionId, query: picked.query, except: [...picked.except] };
}
