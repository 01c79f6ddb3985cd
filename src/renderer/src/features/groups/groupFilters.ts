import { isDay, type Day } from '@shared/domain/day';
import { GROUP_STATUSES } from '@shared/domain/group-fields';
import type { PersonRef } from '@renderer/components/PersonPicker';
import { inForce, type FilterKind, type FilterSet } from '@renderer/grid/savedViews/filterKinds';
import { searchKind } from '@renderer/grid/savedViews/searchKind';
import { idsIn, oneOf, someOf } from '@renderer/grid/savedViews/values';
import { FILTER_PARTS, isOn, NO_FILTER, without, type FilterPart, type GroupsFilter } from './groupsQuery';

/** All that the groups screen filters by: the search and the filter. */
export interface GroupsAsked {
  readonly text: string;
  readonly filter: GroupsFilter;
}

export const NOTHING_ASKED: GroupsAsked = { text: '', filter: NO_FILTER };

const MOST_MEMBERS = 100_000;
const people = (value: unknown): readonly PersonRef[] | null =>
  idsIn(value)?.map((userid) => ({ userid, name: null })) ?? null;

function daysIn(value: unknown): readonly [Day, Day] | null {
  if (!Array.isArray(value) || value.length !== 2) return null;
  const [from, to] = value as readonly unknown[];
  return typeof from === 'string' && typeof to === 'string' && isDay(from) && isDay(to) && from <= to
    ? [from, to]
    : null;
}

const isMembers = (value: unknown): value is number | null =>
  value === null || (Number.isInteger(value) && Number(value) >= 0 && Number(value) <= MOST_MEMBERS);

/** What a view keeps of a part: people by userid alone, names are looked up where the view is opened. */
function kept(filter: GroupsFilter, part: FilterPart): unknown {
  switch (part) {
    case 'owners':
    case 'notOwners':
      return filter[part].map(({ userid }) => userid);
    case 'members':
      return [filter.membersMin, filter.membersMax];
    default:
      return filter[part];
  }
}

/** A part as a view kept it; null where it cannot be understood. */
function found(part: FilterPart, value: unknown): Partial<GroupsFilter> | null {
  switch (part) {
    case 'status': {
      const status = someOf(GROUP_STATUSES, value);
      return status === null ? null : { status };
    }
    case 'owners':
    case 'notOwners': {
      const named = people(value);
      return named === null ? null : { [part]: named };
    }
    case 'created': {
      const created = daysIn(value);
      return created === null ? null : { created };
    }
    case 'members': {
      if (!Array.isArray(value) || value.length !== 2 || !value.every(isMembers)) return null;
      const [membersMin = null, membersMax = null] = value;
      return membersMin === null && membersMax === null ? null : { membersMin, membersMax };
    }
    case 'presence': {
      const presence = oneOf(['gone', 'all'] as const, value);
      return presence === null ? null : { presence };
    }
    case 'loaded': {
      const loaded = oneOf(['loaded', 'unloaded'] as const, value);
      return loaded === null ? null : { loaded };
    }
  }
}

/** The search and each part of the filter, as views keep them. */
export const GROUP_FILTERS: readonly FilterKind<GroupsAsked>[] = [
  searchKind(
    ({ text }) => text,
    (asked, text) => ({ ...asked, text }),
  ),
  ...FILTER_PARTS.map((part): FilterKind<GroupsAsked> => ({
    id: part,
    kept: ({ filter }) => (isOn(filter, part) ? kept(filter, part) : undefined),
    found: (asked, value) => {
      const change = found(part, value);
      return change === null ? null : { ...asked, filter: { ...asked.filter, ...change } };
    },
    without: (asked) => ({ ...asked, filter: without(asked.filter, part) }),
  })),
];

/** What the groups are really filtered by. */
export const groupsInForce = (set: FilterSet<GroupsAsked>): GroupsAsked => inForce(GROUP_FILTERS, set);
