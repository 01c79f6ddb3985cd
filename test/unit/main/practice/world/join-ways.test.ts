import { expect, test } from 'vitest';
import { sizeOf } from '@main/practice/world/groups';
import { seededJoinWays } from '@main/practice/world/join-ways';
import { JOIN_STATES } from '@main/practice/world/words';
import { makeWorld } from '@main/practice/world/world';

const world = (groups: number) => makeWorld({ seed: 7, groups, members: 120, anchor: 1_795_000_000 });

test('this app made seven, another app two, all within the rules and before the world began', () => {
  const ways = seededJoinWays(world(2400));
  expect(ways.map(({ own }) => own)).toEqual([...Array<boolean>(7).fill(true), false, false]);
  expect(new Set(ways.map(({ configId }) => configId)).size).toBe(ways.length);
  for (const { config, createdAt } of ways) {
    expect(createdAt).toBeLessThan(1_795_000_000);
    expect([...config.remark].length).toBeLessThanOrEqual(30);
    expect(config.chatIds.length).toBeGreaterThan(0);
    expect(config.chatIds.length).toBeLessThanOrEqual(5);
    if (!config.autoCreate) expect([config.baseName, config.baseId]).toEqual(['', null]);
  }
});

test('their states are those that members carry; two share one, one has none', () => {
  const states = seededJoinWays(world(2400)).flatMap(({ own, config }) => (own ? [config.state] : []));
  for (const state of JOIN_STATES) expect(states).toContain(state);
  expect(states.filter((state) => state === 'store_hz_01')).toHaveLength(2);
  expect(states).toContain('');
});

test('they link groups of people in service; those of one are all full', () => {
  const { ids, owners, members, traits, seed, ...rest } = world(2400);
  const ways = seededJoinWays({ ids, owners, members, traits, seed, ...rest });
  const sizes = ways.map(({ config }) =>
    config.chatIds.map((chatId) => {
      const index = ids.indexOf(chatId) ?? -1;
      expect(owners[index]).toBeLessThan(members);
      expect(traits.has(index)).toBe(false);
      return sizeOf(seed, index);
    }),
  );
  expect(sizes.filter((all) => all.every((size) => size >= 450))).toHaveLength(1);
});

test('small worlds have them too, and a world without groups has none', () => {
  for (const { config } of seededJoinWays(world(12))) expect(config.chatIds.length).toBeGreaterThan(0);
  expect(seededJoinWays(world(12))).toHaveLength(9);
  expect(seededJoinWays(world(0))).toEqual([]);
});
