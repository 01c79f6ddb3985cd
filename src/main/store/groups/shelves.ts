import { Collation } from '../index/collation';
import { People } from '../index/people';
import { Pinyin } from '../index/pinyin';
import { Pace } from '../pace';
import { loadIndex } from './load';
import { OnjobColumn } from './onjob';
import { Shelf } from './shelf';
import type { GroupTables } from './tables';

/** Long enough for the first screen to be drawn. */
const WARM_UP_AFTER_MS = 1500;

/** What is in memory of each connection: its people, and its groups once somebody asked for them. */
export class Shelves {
  readonly pinyin = new Pinyin();
  readonly #tables: GroupTables;
  readonly #collation = new Collation();
  readonly #people = new Map<string, People>();
  readonly #shelves = new Map<string, Promise<Shelf>>();
  readonly #onjob = new Map<string, OnjobColumn>();
  #closed = false;

  constructor(tables: GroupTables) {
    this.#tables = tables;
  }

  people(connectionId: string): People {
    let people = this.#people.get(connectionId);
    if (!people) {
      people = new People(this.#collation);
      for (const person of this.#tables.people.of(connectionId)) people.put(person);
      people.followUsersReadAt = this.#tables.people.followUsersReadAt(connectionId);
      this.#people.set(connectionId, people);
    }
    return people;
  }

  /** The groups of a connection, loaded on first use. */
  shelf(connectionId: string): Promise<Shelf> {
    const known = this.#shelves.get(connectionId);
    if (known) return known;
    const shelf = this.#load(connectionId);
    this.#shelves.set(connectionId, shelf);
    shelf.catch(() => this.#shelves.delete(connectionId));
    return shelf;
  }

  onjob(connectionId: string): OnjobColumn {
    const column = this.#onjob.get(connectionId) ?? new OnjobColumn(this.#tables.onjob);
    this.#onjob.set(connectionId, column);
    return column;
  }

  /** The known onjob transfers of a group may be others now, for every connection to its corp. */
  onjobTouched(chatId: string): void {
    for (const column of this.#onjob.values()) column.touch(chatId);
  }

  /** Forgets the groups of a connection that is about to lose its rows in the cache. */
  async drop(connectionId: string): Promise<void> {
    const shelf = await this.#shelves.get(connectionId);
    this.#shelves.delete(connectionId);
    this.#onjob.delete(connectionId);
    await shelf?.lane.run(async () => shelf.abandon());
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const loaded of await Promise.allSettled(this.#shelves.values())) {
      if (loaded.status === 'rejected') continue;
      const shelf = loaded.value;
      await shelf.lane.run(async () => shelf.close());
    }
  }

  async #load(connectionId: string): Promise<Shelf> {
    const { groups, marks, history, syncs } = this.#tables;
    const source = groups.sourceOf(connectionId);
    const people = this.people(connectionId);
    const index = await loadIndex(source, people, this.#collation, { groups, marks }, new Pace());
    const shelf = new Shelf(connectionId, source, index, history.lastOwners(connectionId), this.#tables);
    shelf.watched = syncs.any(source);
    const warm = (): void => void shelf.lane.run(() => this.#warmUp(shelf));
    setTimeout(warm, WARM_UP_AFTER_MS).unref();
    return shelf;
  }

  /** Makes the first search by pinyin and the first sort by name as quick as the later ones. */
  async #warmUp({ index }: Shelf): Promise<void> {
    if (this.#closed) return;
    const pace = new Pace();
    await index.nameRanks.refresh(pace);
    await index.people.ranks.refresh(pace);
    if (!this.#closed) await this.pinyin.load();
  }
}
