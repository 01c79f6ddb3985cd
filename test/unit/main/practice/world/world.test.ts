import { describe, expect, test } from 'vitest';
import { HOSTILE_NAMES, hostileIndexes } from '@main/practice/world/hostile';
import { nameOf, sizeOf } from '@main/practice/world/groups';
import { LEAVERS } from '@main/practice/world/people';
import { TRAIT_CODES } from '@main/practice/world/traits';
import { makeWorld } from '@main/practice/world/world';

const DEFAULT = { seed: 7, groups: 2400, members: 120, anchor: 1_795_000_000 };

describe('a world', () => {
  test('follows from its seed alone', () => {
    const first = makeWorld(DEFAULT);
    const second = makeWorld(DEFAULT);
    expect(second.owners).toEqual(first.owners);
    expect(second.people).toEqual(first.people);
    expect(second.ids.chatId(1234)).toBe(first.ids.chatId(1234));
    const other = makeWorld({ ...DEFAULT, seed: 8 });
    expect(other.owners).not.toEqual(first.owners);
    expect(other.ids.chatId(1234)).not.toBe(first.ids.chatId(1234));
    expect(nameOf(8, 1000)).not.toBe(nameOf(7, 1000));
  });

  test('gives every group an id of its own that leads back to it, and no other text does', () => {
    const { ids } = makeWorld(DEFAULT);
    const seen = new Set<string>();
    for (let index = 0; index < 2400; index += 1) {
      const id = ids.chatId(index);
      expect(id).toMatch(/^wr[A-Za-z0-9_-]{30}$/);
      expect(ids.indexOf(id)).toBe(index);
      seen.add(id);
    }
    expect(seen.size).toBe(2400);
    expect(ids.indexOf('wrOgQhDgAAMYQiS5ol9G7gK9JVQUAAAA')).toBeNull();
    expect(ids.indexOf('')).toBeNull();
    expect(ids.indexOf(`${ids.chatId(0).slice(0, -1)}B`)).toBeNull();
  });

  test('leaves 720 groups with the large leaver, and some with each of the others', () => {
    const world = makeWorld(DEFAULT);
    const owned = LEAVERS.map((_, order) => world.owners.filter((owner) => owner === 120 + order).length);
    expect(owned).toEqual([720, 96, 58, 37, 21, 12]);
    const customers = LEAVERS.map((_, order) => world.people[120 + order]?.customers);
    expect(customers.filter((count) => count === 0)).toHaveLength(1);
    const years = [...world.leavers.values()].filter((leftAt) => DEFAULT.anchor - leftAt > 365 * 86_400);
    expect(years).toHaveLength(1);
  });

  test('has groups for every code that needs one', () => {
    const traits = [...makeWorld(DEFAULT).traits.values()];
    for (const trait of Object.keys(TRAIT_CODES)) expect(traits).toContain(trait);
  });

  test('gives people names and userids that nobody else has', () => {
    const { people } = makeWorld({ ...DEFAULT, members: 2000 });
    expect(new Set(people.map(({ userid }) => userid.toLowerCase())).size).toBe(people.length);
    for (const { userid, name } of people) {
      expect(userid).toMatch(/^[A-Za-z0-9_.@-]{1,64}$/);
      expect(name).toMatch(/^\p{Script=Han}{2,4}$/u);
    }
  });

  test('keeps the hostile names at fixed places', () => {
    const names = hostileIndexes(2400).map((index) => nameOf(7, index));
    expect(names).toEqual(HOSTILE_NAMES);
    expect(names).toContain('');
    expect(Math.max(...names.map((name) => name.length))).toBeGreaterThan(1000);
  });

  test('has groups of 3 to 200 people, mostly small, and a few of 500', () => {
    const sizes = Array.from({ length: 5000 }, (_, index) => sizeOf(7, index));
    expect(Math.min(...sizes)).toBe(3);
    expect(Math.max(...sizes)).toBe(500);
    expect(sizes.filter((size) => size > 200 && size < 500)).toEqual([]);
    const full = sizes.filter((size) => size === 500).length;
    expect(full).toBeGreaterThan(5);
    expect(full).toBeLessThan(50);
    expect(sizes.filter((size) => size < 40).length).toBeGreaterThan(2500);
  });

  test('of half a million groups keeps no more than a few bytes a group', () => {
    const world = makeWorld({ ...DEFAULT, groups: 500_000 });
    expect(world.owners.byteLength).toBeLessThan(2_100_000);
    expect(world.traits.size).toBeLessThan(100);
    expect(world.ids.indexOf(world.ids.chatId(499_999))).toBe(499_999);
  });
});
