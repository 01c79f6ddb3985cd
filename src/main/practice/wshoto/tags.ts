import { dayNumber, dayOf } from '@shared/domain/day';
import { mix, random } from '../world/random';
import { PURPOSES, REGIONS } from '../world/words';

/** A group tag (群标签). */
export interface Tag {
  readonly id: string;
  readonly groupId: string;
  readonly groupName: string;
  /** The day of its first figures, as a number. */
  readonly born: number;
  readonly name: string;
  /** Its name from a day on, for the few that are renamed. */
  readonly renamed: { readonly from: number; readonly name: string } | null;
}

const TAGS = 40;
const GROUPS = ['地区', '用途', '活动'] as const;
const SALT = 71;
/** Tags that are renamed, and how many days after the anchor; one is renamed while somebody practises. */
const RENAMED: ReadonlyMap<number, number> = new Map([
  [3, -20],
  [7, 3],
  [21, -75],
]);
/** Tags so young that some of their rates cannot be known yet, and the days that they are old. */
const YOUNG: ReadonlyMap<number, number> = new Map([
  [12, 20],
  [30, 9],
]);

/** The tags of the company, oldest first. */
export function makeTags(seed: number, anchor: number): Tag[] {
  const dice = random(seed, SALT);
  const today = dayNumber(dayOf(anchor));
  return Array.from({ length: TAGS }, (_, index) => {
    const kind = index % GROUPS.length;
    const name = `${kind === 0 ? REGIONS[index % REGIONS.length] : PURPOSES[index % PURPOSES.length]}${index + 1}号`;
    const renamed = RENAMED.get(index);
    return {
      id: `gt${hex(seed, index)}`,
      groupId: `gg${hex(seed, 100 + kind)}`,
      groupName: GROUPS[kind] ?? GROUPS[0],
      born: today - (YOUNG.get(index) ?? dice.between(200, 420)),
      name,
      renamed: renamed === undefined ? null : { from: today + renamed, name: `${name}（新）` },
    };
  });
}

/** The name of a tag on a day. */
export function tagName({ name, renamed }: Tag, day: number): string {
  return renamed !== null && day >= renamed.from ? renamed.name : name;
}

/** The tags of a group, by its index in the world: each has one, some have two. */
export function tagsOfGroup(tags: readonly Tag[], seed: number, group: number): Tag[] {
  const first = tags[group % tags.length];
  const second = tags[mix(seed, SALT, 1, group) % (tags.length * 3)];
  return [first, second === first ? undefined : second].filter((tag) => tag !== undefined);
}

function hex(...parts: readonly number[]): string {
  return [1, 2]
    .map((part) =>
      mix(SALT, part, ...parts)
        .toString(16)
        .padStart(8, '0'),
    )
    .join('');
}
