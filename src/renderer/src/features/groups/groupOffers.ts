import { dayOf } from '@shared/domain/day';
import type { GroupRow } from '@shared/domain/group';
import { GROUP_STATUSES } from '@shared/domain/group-fields';
import type { Narrowing } from '@renderer/grid/menu/entries';
import type { GroupsFilter } from './groupsQuery';

/** How the value of a cell narrows the groups: the filters that would then be set. */
export function narrowGroups(
  filter: GroupsFilter,
  column: string,
  { status, owner, ownerName, members, createdAt }: GroupRow,
  set: (filter: GroupsFilter) => void,
): Narrowing {
  const to = (change: Partial<GroupsFilter>) => (): void => set({ ...filter, ...change });
  switch (column) {
    case 'status': {
      const shown = filter.status.length > 0 ? filter.status : GROUP_STATUSES;
      const others = shown.filter((each) => each !== status);
      return {
        only: to({ status: [status] }),
        without: others.length === 0 ? undefined : to({ status: others }),
      };
    }
    case 'owner': {
      if (owner === null) return {};
      const person = { userid: owner, name: ownerName };
      const others = (people: GroupsFilter['owners']): GroupsFilter['owners'] =>
        people.filter(({ userid }) => userid !== owner);
      return {
        only: to({ owners: [person], notOwners: others(filter.notOwners) }),
        without: to({
          owners: others(filter.owners),
          notOwners: [...others(filter.notOwners), person],
        }),
      };
    }
    case 'members':
      return members === null ? {} : { only: to({ membersMin: members, membersMax: members }) };
    case 'createdAt': {
      if (createdAt === null) return {};
      const day = dayOf(createdAt);
      return { only: to({ created: [day, day] }) };
    }
    default:
      return {};
  }
}
