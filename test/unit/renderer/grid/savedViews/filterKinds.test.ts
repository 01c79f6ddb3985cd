import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { viewFilters } from '@shared/contract/saved-views';
import type { Day } from '@shared/domain/day';
import { GROUP_STATUSES } from '@shared/domain/group-fields';
import { ITEM_REASONS } from '@shared/domain/item-reasons';
import { JOIN_SCENES, JOIN_WAY_STATES } from '@shared/domain/join-way-rules';
import { CHANGE_FILTERS, NOTHING_ASKED as NO_CHANGES } from '@renderer/features/changes/changeFilters';
import { TOGGLES } from '@renderer/features/changes/toggles';
import { GROUP_FILTERS, NOTHING_ASKED as NO_GROUPS } from '@renderer/features/groups/groupFilters';
import { NO_FILTER as NO_VAULT } from '@renderer/features/join-ways/vaultFilter';
import { VAULT_FILTERS } from '@renderer/features/join-ways/vaultFilters';
import { ORPHAN_FILTERS } from '@renderer/features/orphans/orphanFilters';
import {
  NOTHING_ASKED as NO_PEOPLE,
  PEOPLE_FILTERS,
  type PeopleAsked,
} from '@renderer/features/people/peopleFilters';
import { ITEM_FILTERS } from '@renderer/features/transfers/plan/itemFilters';
import { NO_ITEM_FILTER } from '@renderer/features/transfers/plan/itemsFilter';
import { ITEM_ORDER } from '@renderer/features/transfers/itemStates';
import {
  changed,
  foundFilters,
  inForce,
  keptFilters,
  narrowed,
  turned,
  type FilterKind,
  type FilterSet,
} from '@renderer/grid/savedViews/filterKinds';

const text = fc.string({ maxLength: 50 }).map((each) => each.trim());
const ids = fc.uniqueArray(fc.stringMatching(/^[a-z0-9]{1,20}$/), { maxLength: 5 });
const people = ids.map((all) => all.map((userid) => ({ userid, name: null })));
const days = fc.constantFrom<readonly [Day, Day] | null>(null, ['2026-01-02' as Day, '2026-03-04' as Day]);
const members = fc.option(fc.nat({ max: 100_000 }), { nil: null });

interface Screen {
  readonly name: string;
  readonly kinds: readonly FilterKind<unknown>[];
  readonly none: unknown;
  readonly any: fc.Arbitrary<unknown>;
}
const screen = <F>(name: string, kinds: readonly FilterKind<F>[], none: F, any: fc.Arbitrary<F>): Screen => ({
  name,
  kinds: kinds as unknown as readonly FilterKind<unknown>[],
  none,
  any,
});

const screens: readonly Screen[] = [
  screen(
    'groups',
    GROUP_FILTERS,
    NO_GROUPS,
    fc.record({
      text,
      filter: fc.record({
        status: fc.subarray([...GROUP_STATUSES]),
        owners: people,
        notOwners: people,
        created: days,
        membersMin: members,
        membersMax: members,
        presence: fc.constantFrom('present', 'gone', 'all'),
        loaded: fc.constantFrom('any', 'loaded', 'unloaded'),
      }),
    }),
  ),
  screen(
    'people',
    PEOPLE_FILTERS,
    NO_PEOPLE,
    fc.record({
      text,
      segment: fc.constantFrom('all', 'active', 'left', 'unknown'),
      owning: fc.boolean(),
    }),
  ),
  screen('orphans', ORPHAN_FILTERS, [], ids),
  screen(
    'changes',
    CHANGE_FILTERS,
    NO_CHANGES,
    fc.record({
      choice: fc
        .constantFrom('last' as const, 'today' as const, 'week' as const)
        .map((preset) => ({ preset, from: null, to: null })),
      on: fc.subarray([...TOGGLES]),
      text,
    }),
  ),
  screen(
    'items of a plan',
    ITEM_FILTERS,
    NO_ITEM_FILTER,
    fc.record({
      state: fc.option(fc.constantFrom(...ITEM_ORDER), { nil: null }),
      search: text,
      takers: ids,
      cause: fc.option(fc.oneof(fc.integer({ min: 1 }), fc.constantFrom(...ITEM_REASONS)), { nil: null }),
    }),
  ),
  screen(
    'vault',
    VAULT_FILTERS,
    NO_VAULT,
    fc.record({
      text,
      group: fc.option(fc.constant({ chatId: 'wr1', name: null }), { nil: null }),
      states: fc.subarray([...JOIN_WAY_STATES]),
      scenes: fc.subarray([...JOIN_SCENES]),
      channels: ids,
      remark: fc.option(text, { nil: null }),
      stuck: fc.boolean(),
      deleted: fc.boolean(),
    }),
  ),
];

describe.each(screens)('the filters of $name', ({ kinds, none, any }) => {
  const names = kinds.map(({ id }) => id);

  it('come back from a view as they went in, those that are off included', () => {
    fc.assert(
      fc.property(any, fc.subarray([...names]), (filter, some) => {
        const kept = keptFilters(kinds, { filter, off: some });
        expect(viewFilters.parse(kept)).toEqual(kept);
        const found = foundFilters(kinds, none, kept);
        expect(found.filter).toEqual(filter);
        expect(keptFilters(kinds, found).values).toEqual(kept.values);
        const constant = kinds.filter((kind) => kind.constant === true).map(({ id }) => id);
        expect([...found.off].toSorted()).toEqual(kept.off.filter((id) => !constant.includes(id)).toSorted());
      }),
    );
  });

  it('take nothing from a view that they do not understand, and never throw', () => {
    const hostile = fc.oneof(
      fc.json(),
      fc.string(),
      fc.constantFrom('{"__proto__":1}', '" "', '[[]]', '1e999'),
    );
    const values = fc.dictionary(fc.constantFrom(...names, 'other', '__proto__', 'toString'), hostile);
    fc.assert(
      fc.property(values, fc.array(fc.constantFrom(...names, 'other')), (some, off) => {
        const found = foundFilters(kinds, none, { values: some, off });
        expect(found.off.every((id) => names.includes(id))).toBe(true);
        // What was understood is understood the same way again.
        const kept = keptFilters(kinds, found);
        expect(foundFilters(kinds, none, kept).filter).toEqual(found.filter);
      }),
    );
  });

  it('leave nothing in force when all are off', () => {
    fc.assert(
      fc.property(any, (filter) => {
        const rest = inForce(kinds, { filter, off: names });
        expect(keptFilters(kinds, { filter: rest, off: [] }).values).toEqual({});
      }),
    );
  });
});

describe('a filter that is off', () => {
  const set: FilterSet<PeopleAsked> = {
    filter: { text: 'vip', segment: 'left', owning: true },
    off: ['text', 'owning'],
  };

  it('is there and does nothing, until it is on again', () => {
    expect(inForce(PEOPLE_FILTERS, set)).toEqual({ text: '', segment: 'left', owning: false });
    expect(inForce(PEOPLE_FILTERS, turned(set, 'text')).text).toBe('vip');
    expect(turned(turned(set, 'segment'), 'segment').off).toEqual(set.off);
  });

  it('is on once it was changed, and stays off when another was', () => {
    expect(changed<PeopleAsked>(PEOPLE_FILTERS, set, { ...set.filter, text: 'vips' }).off).toEqual([
      'owning',
    ]);
    expect(changed<PeopleAsked>(PEOPLE_FILTERS, set, { ...set.filter, segment: 'all' }).off).toEqual(set.off);
    expect(changed<PeopleAsked>(PEOPLE_FILTERS, set, NO_PEOPLE).off).toEqual([]);
  });
});

describe('narrowing what is shown by a cell', () => {
  const left: FilterSet<PeopleAsked> = {
    filter: { text: '王', segment: 'left', owning: true },
    off: ['text', 'segment'],
  };

  it('puts the filter in force, even where it stood there switched off with that very value', () => {
    const next = { ...inForce(PEOPLE_FILTERS, left), segment: 'left' } as const;
    expect(narrowed(PEOPLE_FILTERS, left, next)).toEqual({ filter: left.filter, off: ['text'] });
  });

  it('keeps what is switched off and was not touched', () => {
    const next = { ...inForce(PEOPLE_FILTERS, left), owning: false };
    expect(narrowed(PEOPLE_FILTERS, left, next)).toEqual({
      filter: { ...left.filter, owning: false },
      off: left.off,
    });
  });
});
