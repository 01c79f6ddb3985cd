import type { OrphanLeaver } from '@shared/contract/orphans';
import type { Day } from '@shared/domain/day';
import type { GroupIndex } from '../index/group-index';
import { NONE } from '../index/ranks';
import type { PeopleCheck } from '../repositories/orphans';
import { deadlineOf, type Service, serviceOf } from './service';

/** The groups without an owner in service, as rows of the index, and how it stands with everybody. */
export interface FoundOrphans {
  readonly rows: Int32Array;
  /** By the person's number. */
  readonly service: readonly Service[];
}

/**
 * Looks through all groups: present ones are orphans while they are inherited (status 1 and 2), when their
 * owner is no longer in service, or when the vendor names none. One whose details were never read has an owner
 * of whom nothing is known.
 */
export function findOrphans(index: GroupIndex, check: PeopleCheck | null): FoundOrphans {
  const { count, gone, loaded, status, owner, people } = index;
  const service = people.all.map((person) => serviceOf(person, check));
  const away = Uint8Array.from(service, (each) => (each === 'present' ? 0 : 1));
  const rows = new Int32Array(count);
  let found = 0;
  for (let row = 0; row < count; row++) {
    if (gone[row] === 1) continue;
    const person = owner[row] ?? -1;
    const inherited = status[row] === 1 || status[row] === 2;
    const alone = person === -1 ? loaded[row] === 1 : away[person] === 1;
    if (inherited || alone) rows[found++] = row;
  }
  return { rows: rows.slice(0, found), service };
}

interface Totals {
  groups: number;
  members: number;
  inherited: boolean;
}

/** Who left them behind: fewest days left first, those of unknown days last, then most groups. */
export function leaversOf(
  index: GroupIndex,
  { rows, service }: FoundOrphans,
  today: Day,
): { leavers: OrphanLeaver[]; groups: number; members: number; ownerless: number } {
  const totals = new Map<number, Totals>();
  let [members, ownerless] = [0, 0];
  for (const row of rows) {
    const size = index.members[row] ?? NONE;
    const counted = size === NONE ? 0 : size;
    members += counted;
    const person = index.owner[row] ?? -1;
    if (person === -1) {
      ownerless++;
      continue;
    }
    const total = totals.get(person) ?? { groups: 0, members: 0, inherited: false };
    totals.set(person, total);
    total.groups++;
    total.members += counted;
    total.inherited ||= index.status[row] === 1 || index.status[row] === 2;
  }
  const leavers = [...totals].flatMap(([number, { inherited, ...total }]): OrphanLeaver[] => {
    const person = index.people.at(number);
    if (!person) return [];
    const state = service[number] === 'hidden' && !inherited ? 'hidden' : 'left';
    return [
      {
        userid: person.userid,
        name: index.people.nameOf(person.userid),
        listed: person.leftAt !== null,
        state,
        ...total,
        ...deadlineOf(person, service[number] ?? 'present', today),
      },
    ];
  });
  const order = ({ daysLeft }: OrphanLeaver): number => daysLeft ?? Number.MAX_SAFE_INTEGER;
  leavers.sort((a, b) => order(a) - order(b) || b.groups - a.groups || (a.userid < b.userid ? -1 : 1));
  return { leavers, groups: rows.length, members, ownerless };
}
