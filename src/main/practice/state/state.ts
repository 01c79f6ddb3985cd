import { DEFAULT_SETTINGS, type Settings } from '../settings';
import type { Person } from '../world/people';
import type { World } from '../world/world';
import type { DayNumber } from '../statistics/calendar';
import type { SobotOrder, StatisticKind, TransferCall, WorldEvent } from './events';
import { TransferCounts } from './counts';
import { JoinWays } from './join-ways';

/** Status as groupchat/list answers it (D:92120). */
export type GroupStatus = 0 | 1 | 2 | 3;

const DAY = 86_400;
const INHERITING = 2;
const INHERITED = 3;
const DISMISSED = 4;

/** A person who came into a group after the world began, because the group was given to that person. */
export interface OwnerJoin {
  readonly person: number;
  readonly at: number;
}
/** External members who came in one go. */
export interface Arrival {
  readonly count: number;
  readonly at: number;
  /** That of the join way they came by. */
  readonly state?: string | undefined;
}

/** The present world: the first one plus its events. Changes only through `apply` and `settle`. */
export class State {
  readonly world: World;
  readonly people: Person[];
  /** Index into `people` for every group. */
  readonly owners: Uint32Array;
  readonly leftAt: Map<number, number>;
  readonly calls: TransferCall[] = [];
  /** Orders pushed to Sobot, in order. */
  readonly orders: SobotOrder[] = [];
  readonly counts = new TransferCounts();
  readonly joinWays: JoinWays;
  readonly joins = new Map<number, OwnerJoin[]>();
  readonly arrivals = new Map<number, Arrival[]>();
  settings: Settings;
  clockOffset = 0;
  readonly #marks: Uint8Array;
  readonly #names = new Map<number, string>();
  readonly #pending = new Map<number, { taker: number; finishAt: number }>();
  readonly #byUserid = new Map<string, number>();
  readonly #restated = new Map<string, number>();

  constructor(world: World, settings: Partial<Settings> = {}) {
    this.world = world;
    this.joinWays = new JoinWays(world);
    this.people = [...world.people];
    this.owners = world.owners.slice();
    this.leftAt = new Map(world.leavers);
    this.settings = { ...DEFAULT_SETTINGS, ...settings };
    this.#marks = new Uint8Array(world.owners.length);
    this.people.forEach((person, index) => this.#byUserid.set(person.userid.toLowerCase(), index));
    for (const [index, trait] of world.traits) {
      if (trait === 'inherited') this.#marks[index] = INHERITED;
      if (trait === 'stuck') {
        this.#marks[index] = INHERITING;
        this.#pending.set(index, { taker: 0, finishAt: Number.POSITIVE_INFINITY });
      }
      if (trait === 'movedTwice') {
        this.counts.addOnjob(index, world.anchor - 50 * DAY);
        this.counts.addOnjob(index, world.anchor - 20 * DAY);
      }
    }
  }

  /** The person of a userid, whatever its case (D:90196); null when there is none. */
  find(userid: string): number | null {
    return this.#byUserid.get(userid.toLowerCase()) ?? null;
  }
  person(index: number): Person {
    const person = this.people[index];
    if (person === undefined) throw new RangeError(`no person ${index}`);
    return person;
  }
  ownerOf(index: number): number {
    return this.owners[index] ?? 0;
  }
  hasLeft(person: number): boolean {
    return this.leftAt.has(person);
  }
  isDismissed(index: number): boolean {
    return this.#marks[index] === DISMISSED;
  }
  renamedTo(index: number): string | undefined {
    return this.#names.get(index);
  }
  statusOf(index: number): GroupStatus {
    const mark = this.#marks[index];
    if (mark === INHERITING) return mark;
    if (this.hasLeft(this.ownerOf(index))) return 1;
    return mark === INHERITED ? mark : 0;
  }

  /** How often a day of a statistic was counted again with another outcome. */
  restatements(of: StatisticKind, subject: string, day: DayNumber): number {
    return this.#restated.size === 0 ? 0 : (this.#restated.get(`${of} ${subject} ${day}`) ?? 0);
  }

  /** Completes the inheritances that are due at `now`. */
  settle(now: number): void {
    for (const [index, { taker, finishAt }] of this.#pending) {
      if (finishAt > now) continue;
      this.#give(index, taker, finishAt, INHERITED);
    }
  }

  apply(event: WorldEvent): void {
    if ('at' in event) this.settle(event.at);
    switch (event.type) {
      case 'transfer':
        this.#transfer(event);
        return;
      case 'rename':
        this.#names.set(event.index, event.name);
        return;
      case 'owner': {
        const taker = this.find(event.userid);
        if (taker === null) return;
        this.#give(event.index, taker, event.at);
        return;
      }
      case 'dismiss':
        this.#pending.delete(event.index);
        this.#marks[event.index] = DISMISSED;
        return;
      case 'addMembers':
        append(this.arrivals, event.index, { count: event.count, at: event.at, state: event.state });
        return;
      case 'joinWay':
        this.joinWays.apply(event);
        return;
      case 'leave': {
        const person = this.find(event.userid);
        if (person !== null) this.leftAt.set(person, event.at);
        return;
      }
      case 'hire':
        this.#hire(event.userid, event.name);
        return;
      case 'restate': {
        const key = `${event.of} ${event.subject} ${event.day}`;
        this.#restated.set(key, (this.#restated.get(key) ?? 0) + 1);
        return;
      }
      case 'order':
        this.orders.push(event);
        return;
      case 'settings':
        this.settings = { ...this.settings, ...event.patch };
        return;
      case 'clock':
        this.clockOffset = event.offset;
        return;
      default:
        event satisfies never;
    }
  }

  #transfer(call: TransferCall): void {
    this.calls.push(call);
    const taker = call.newOwner === null ? null : this.find(call.newOwner);
    if (taker === null) return;
    for (const chatId of call.applied) {
      const index = this.world.ids.indexOf(chatId);
      if (index === null) continue;
      this.counts.addDaily(this.ownerOf(index), taker, call.at);
      if (call.kind === 'onjob') {
        this.counts.addOnjob(index, call.at);
        this.#give(index, taker, call.at);
      } else {
        this.#marks[index] = INHERITING;
        this.#pending.set(index, { taker, finishAt: call.finishAt ?? call.at });
      }
    }
  }

  /** Makes somebody the owner, whatever was under way. */
  #give(index: number, taker: number, at: number, mark: 0 | typeof INHERITED = 0): void {
    this.#pending.delete(index);
    this.#marks[index] = mark;
    this.owners[index] = taker;
    append(this.joins, index, { person: taker, at });
  }

  #hire(userid: string, name: string): void {
    if (this.find(userid) !== null) return;
    this.#byUserid.set(userid.toLowerCase(), this.people.length);
    this.people.push({
      userid,
      name,
      departments: [1],
      customerContact: true,
      visible: true,
      status: 1,
      realNamed: true,
      loggedInWithinYear: true,
      customers: 0,
    });
  }
}

function append<T>(lists: Map<number, T[]>, key: number, item: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}
