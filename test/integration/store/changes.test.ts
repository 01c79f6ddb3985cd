import { copyFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ChangeKind } from '@shared/contract/changes';
import type { LoadedGroup } from '@shared/domain/loaded-group';
import type { StoreApi } from '@main/store/api';
import { groupQueryOf, listed, loadedGroup, loadedMember } from '../../support/groups';
import { openStore } from '../../support/store';
import { tempFolder } from '../../support/temp-folder';

const C = 'c1';
const AT = 1_790_000_000;
const IDS = ['a', 'b', 'c', 'd'];

/** What a vendor has of a group at the end of a sync; null when it has none. */
type Facts = { readonly name: string; readonly owner: string; readonly members: number } | null;
type World = readonly Facts[];

interface Round {
  readonly world: World;
  /** Groups whose details are read by the way, as the vendor has them by then, before the sync. */
  readonly glimpsed: readonly number[];
  /** The process dies after so many writes of the sync, and another one does the sync again; null when it lives. */
  readonly diesAfter: number | null;
}

const facts = fc.option(
  fc.record({
    name: fc.constantFrom('x', 'y', 'z'),
    owner: fc.constantFrom('o1', 'o2', 'o3'),
    members: fc.integer({ min: 0, max: 2 }),
  }),
  { freq: 3 },
);
const rounds = fc.array(
  fc.record<Round>({
    world: fc.tuple(facts, facts, facts, facts),
    glimpsed: fc.uniqueArray(fc.integer({ min: 0, max: 3 }), { maxLength: 2 }),
    diesAfter: fc.option(fc.integer({ min: 0, max: 6 })),
  }),
  { minLength: 2, maxLength: 5 },
);

function detail(place: number, world: World): LoadedGroup[] {
  const known = world[place];
  if (!known) return [];
  const members = Array.from({ length: known.members }, (_, n) => loadedMember(`wm${n}`));
  return [
    loadedGroup(IDS[place] ?? '', { name: known.name, owner: known.owner, members, memberVersion: null }),
  ];
}

/** The same files after the death of the process that had them open: what was committed is there. */
function kill(folder: string): string {
  const next = tempFolder();
  for (const name of readdirSync(folder)) copyFileSync(join(folder, name), join(next, name));
  return next;
}

/** A snapshot of everything that the grid knows, whether it is there or not. */
async function snapshot(store: StoreApi) {
  const filter = { presence: 'all', loaded: 'any' } as const;
  const { queryId } = await store.openQuery(groupQueryOf(C, { filter }));
  const { rows } = await store.readWindow(queryId, 0, 100);
  return new Map(rows.map((row) => [row.chatId, row]));
}
type Snapshot = Awaited<ReturnType<typeof snapshot>>;

/** The comparison as anybody would make it who has both snapshots. */
function naive(before: Snapshot, after: Snapshot) {
  const found: Record<string, unknown> = {};
  for (const [chatId, now] of after) {
    const then = before.get(chatId);
    const there = now.goneAt === null;
    const wasThere = then !== undefined && then.goneAt === null;
    const change = {
      kinds: [] as ChangeKind[],
      name: [null, null],
      owner: [null, null],
      members: [null, null],
    };
    if (!there && !wasThere) continue;
    if (!there) change.kinds.push('gone');
    else if (then === undefined) change.kinds.push('created');
    else {
      if (!wasThere) change.kinds.push('back');
      const kinds = { name: 'renamed', owner: 'owner', members: 'members' } as const;
      for (const field of ['name', 'owner', 'members'] as const) {
        if (then[field] === now[field] || then.syncedAt === null) continue;
        change.kinds.push(kinds[field]);
        Object.assign(change, { [field]: [then[field], now[field]] });
      }
    }
    if (change.kinds.length > 0) found[chatId] = change;
  }
  return found;
}

async function compared(store: StoreApi, from: number, to: number | null) {
  const sort = { field: 'at', direction: 'desc' } as const;
  const query = { connectionId: C, from, to, kinds: [], ownerBy: 'any', text: '', sort } as const;
  const { rows } = await store.compareSyncs({ ...query, kinds: [] }, 0, 100);
  return Object.fromEntries(
    rows.map((row) => [
      row.chatId,
      {
        kinds: row.kinds,
        name: [row.nameFrom, row.nameTo],
        owner: [row.ownerFrom, row.ownerTo],
        members: [row.membersFrom, row.membersTo],
      },
    ]),
  );
}

/** Runs the rounds, each in a process that dies on the way, and answers what there was after each. */
async function live(history: readonly Round[]) {
  let folder = tempFolder();
  let store = openStore(folder, { clock: () => AT });
  const snapshots: Snapshot[] = [];
  for (const [n, { world, glimpsed, diesAfter }] of history.entries()) {
    const at = AT + n * 100;
    const there = IDS.filter((_, place) => world[place]);
    const steps = (to: StoreApi) => [
      // Only what is known is ever on the screen.
      ...(n === 0 ? [] : glimpsed).map((place) => async () => {
        const known = await snapshot(to);
        if (known.has(IDS[place] ?? '')) await to.applyDetails(C, null, detail(place, world), at);
      }),
      () => to.applyList(C, n + 1, listed(there.slice(0, 2)), at + 1),
      () => to.applyList(C, n + 1, listed(there.slice(2)), at + 2),
      ...IDS.map((_, place) => () => to.applyDetails(C, n + 1, detail(place, world), at + 3)),
      () => to.markGone(C, n + 1, at + 4),
    ];
    if (diesAfter !== null) {
      for (const step of steps(store).slice(0, diesAfter)) await step();
      const next = kill(folder);
      await store.close();
      folder = next;
      store = openStore(folder, { clock: () => AT });
    }
    for (const step of steps(store)) await step();
    await store.finishSync(C, at + 5);
    snapshots.push(await snapshot(store));
  }
  return { store, snapshots };
}

it('finds what two full snapshots differ in, for any two syncs, wherever processes died', async () => {
  await fc.assert(
    fc.asyncProperty(rounds, async (history) => {
      const { store, snapshots } = await live(history);
      try {
        const syncs = (await store.listSyncs(C)).toReversed();
        expect(syncs).toHaveLength(history.length);
        for (const [from, before] of snapshots.entries()) {
          for (const [to, after] of snapshots.entries()) {
            if (to < from) continue;
            const found = await compared(store, syncs[from]?.id ?? 0, syncs[to]?.id ?? 0);
            expect(found).toEqual(naive(before, after));
          }
          const last = snapshots.at(-1) ?? before;
          expect(await compared(store, syncs[from]?.id ?? 0, null)).toEqual(naive(before, last));
        }
      } finally {
        await store.close();
      }
    }),
    { numRuns: 25 },
  );
}, 60_000);
