import type { Output, Parsed } from '@shared/contract/index';
import type { OrphanGroup } from '@shared/contract/orphans';
import { type Day, dayNumber, dayOf } from '@shared/domain/day';
import type { Shelf } from '../groups/shelf';
import type { Shelves } from '../groups/shelves';
import type { GroupTables } from '../groups/tables';
import { prepareSort, sortRowsBy, sortRowsByValues } from '../index/order';
import { NONE } from '../index/ranks';
import { Pace } from '../pace';
import { Activity } from './activity';
import { findOrphans, type FoundOrphans, leaversOf } from './found';
import { deadlineOf, peopleCheck } from './service';
import { settleOrphans } from './settle';

type Request = Parsed<'orphans.groups'>;
type Sort = Request['sort'];

/** Most leavers that an announcement names. */
const NAMED = 10;

/** Groups without an owner in service. Everything is answered from memory; what was found is kept until something changes. */
export class Orphans {
  readonly #shelves: Shelves;
  readonly #tables: GroupTables;
  readonly #now: () => number;
  readonly #activity = new WeakMap<Shelf, Activity>();
  #found: { readonly key: string; readonly orphans: FoundOrphans } | null = null;
  #sorted: { readonly key: string; readonly rows: Int32Array } | null = null;
  /** Grows with every change of the table. */
  #version = 0;

  constructor(shelves: Shelves, tables: GroupTables, now: () => number) {
    this.#shelves = shelves;
    this.#tables = tables;
    this.#now = now;
  }

  /** Who left groups behind. */
  async leavers(connectionId: string): Promise<Output<'orphans.leavers'>> {
    const shelf = await this.#shelves.shelf(connectionId);
    return leaversOf(shelf.index, this.#find(shelf), dayOf(this.#now()));
  }

  /** A window of the groups. */
  async groups({ connectionId, owners, sort, start, count }: Request): Promise<Output<'orphans.groups'>> {
    const shelf = await this.#shelves.shelf(connectionId);
    const found = this.#find(shelf);
    const key = JSON.stringify([this.#keyOf(shelf), owners, sort]);
    if (this.#sorted?.key !== key) {
      this.#sorted = { key, rows: await this.#order(shelf, found, of(shelf, found, owners), sort) };
    }
    const { rows } = this.#sorted;
    const today = dayOf(this.#now());
    const window = Array.from(rows.subarray(start, start + count), (row) =>
      this.#row(shelf, found, row, today),
    );
    return { rows: window, total: rows.length };
  }

  /** The chat ids of all that can be handed over: those being inherited are not. */
  async chatIds(connectionId: string, owners: readonly string[]): Promise<string[]> {
    const shelf = await this.#shelves.shelf(connectionId);
    const { index } = shelf;
    const rows = of(shelf, this.#find(shelf), owners).filter((row) => index.status[row] !== 2);
    return Array.from(rows, (row) => index.chatIds.texts.get(row));
  }

  /** Orphans that a sync found and nobody has looked at. */
  async news(connectionId: string): Promise<Output<'orphans.news'>> {
    const shelf = await this.#shelves.shelf(connectionId);
    const { index } = shelf;
    const still = new Set(this.#find(shelf).rows);
    const news = this.#tables.orphans
      .news(connectionId)
      .map(({ chatId, since }) => ({ row: index.find(chatId), since }))
      .filter(({ row }) => still.has(row));
    const owners = new Map<string, number>();
    for (const { row } of news) {
      const owner = index.ownerOf(row);
      if (owner !== null) owners.set(owner, (owners.get(owner) ?? 0) + 1);
    }
    const leavers = [...owners]
      .map(([userid, groups]) => ({ userid, name: index.people.nameOf(userid), groups }))
      .toSorted((a, b) => b.groups - a.groups || (a.userid < b.userid ? -1 : 1))
      .slice(0, NAMED);
    const at = news.reduce<number | null>((last, { since }) => Math.max(last ?? since, since), null);
    return { groups: news.length, leavers, at };
  }

  /** Brings the table up to date at the end of a sync. `ledger` runs work as one transaction of the ledger. */
  async settle(shelf: Shelf, ledger: (work: () => void) => void, at: number): Promise<void> {
    const check = peopleCheck(shelf.index.people);
    const found = findOrphans(shelf.index, check);
    await settleOrphans(shelf, { table: this.#tables.orphans, ledger }, check, found, at);
    this.forget();
  }

  /** Somebody has looked at the news. */
  look(connectionId: string): void {
    this.#tables.orphans.look(connectionId);
  }

  /** What a connection has now, kept until groups or people change. */
  #find(shelf: Shelf): FoundOrphans {
    const key = this.#keyOf(shelf);
    if (this.#found?.key !== key) {
      const check = this.#tables.orphans.check(shelf.connectionId);
      this.#found = { key, orphans: findOrphans(shelf.index, check) };
    }
    return this.#found.orphans;
  }

  /** To be called when the tables were written to, and when a connection is removed. */
  forget(): void {
    this.#version++;
    this.#found = null;
    this.#sorted = null;
  }

  #keyOf({ connectionId, source, index }: Shelf): string {
    return JSON.stringify([connectionId, source, index.version, index.people.version, this.#version]);
  }

  async #order(shelf: Shelf, found: FoundOrphans, rows: Int32Array, sort: Sort): Promise<Int32Array> {
    const { index, connectionId } = shelf;
    const { field, direction } = sort;
    switch (field) {
      case 'name':
      case 'ownerName': {
        const by = [{ field: field === 'name' ? ('name' as const) : ('owner' as const), direction }];
        // Writes stand still while ranks are made.
        return shelf.lane.run(async () => {
          await prepareSort(index, by, new Pace());
          return sortRowsBy(index, rows, by);
        });
      }
      case 'members':
        return sortRowsBy(index, rows, [{ field, direction }]);
      case 'lastActivityAt':
        return sortRowsByValues(rows, await this.#activityOf(shelf).ofAll(rows, new Pace()), direction);
      case 'since': {
        const known = await this.#tables.orphans.of(connectionId, new Pace());
        const since = (row: number): number | undefined => known.get(index.chatIds.texts.get(row))?.since;
        const values = Uint32Array.from(rows, (row) => since(row) ?? index.changedAt[row] ?? NONE);
        return sortRowsByValues(rows, values, direction);
      }
      case 'daysLeft': {
        const today = dayOf(this.#now());
        const lastDays = index.people.all.map((person, number) => {
          const { lastDay } = deadlineOf(person, found.service[number] ?? 'present', today);
          return lastDay === null ? NONE : dayNumber(lastDay as Day);
        });
        const values = Uint32Array.from(rows, (row) => lastDays[index.owner[row] ?? -1] ?? NONE);
        return sortRowsByValues(rows, values, direction);
      }
    }
  }

  #row(shelf: Shelf, { service }: FoundOrphans, row: number, today: Day): OrphanGroup {
    const { index, connectionId } = shelf;
    const { chatId, name, loadError, owner, status, members, changedAt } = index.row(row);
    const number = index.owner[row] ?? -1;
    const person = index.people.at(number);
    const { lastDay, daysLeft } = person
      ? deadlineOf(person, service[number] ?? 'present', today)
      : { lastDay: null, daysLeft: null };
    return {
      chatId,
      name,
      loadError,
      owner,
      ownerName: index.people.nameOf(owner),
      status,
      members,
      lastActivityAt: this.#activityOf(shelf).of(row),
      since: this.#tables.orphans.since(connectionId, chatId) ?? changedAt ?? this.#now(),
      lastDay,
      daysLeft,
    };
  }

  #activityOf(shelf: Shelf): Activity {
    const known = this.#activity.get(shelf);
    if (known) return known;
    const activity = new Activity(shelf.index, this.#tables.members);
    this.#activity.set(shelf, activity);
    return activity;
  }
}

/** Those of some owners; all of them when none is named. */
function of({ index }: Shelf, { rows }: FoundOrphans, owners: readonly string[]): Int32Array {
  if (owners.length === 0) return rows;
  const wanted = new Set(owners);
  const flags = index.people.all.map(({ userid }) => wanted.has(userid));
  return rows.filter((row) => flags[index.owner[row] ?? -1] === true);
}
