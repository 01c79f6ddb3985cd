import type { GroupRow, GroupStatus } from '@shared/domain/group';
import { ChatIds } from './chat-ids';
import type { Collation } from './collation';
import { grown } from './grow';
import { type People, shownName } from './people';
import { NONE, Ranks } from './ranks';
import { TextColumn } from './text-column';

/** What a list answer says about a group. */
export interface ListFacts {
  readonly id: number;
  readonly chatId: string;
  readonly status: GroupStatus;
  readonly changedAt: number;
  readonly goneAt: number | null;
  readonly loadError: number | null;
}

/** What a detail answer says about a group, as far as the grid shows it. */
export interface DetailFacts {
  readonly name: string;
  readonly owner: string | null;
  readonly members: number;
  readonly externalMembers: number;
  readonly createdAt: number | null;
  readonly changedAt: number;
  readonly syncedAt: number;
}

const NOBODY = -1;
const nullable = (value: number | undefined): number | null =>
  value === undefined || value === NONE ? null : value;
const clamp = (value: number | null): number =>
  value === null ? NONE : Math.min(Math.max(0, value), NONE - 1);

/** All groups of one connection as columns in memory: filters, orders and rows come from here, not from SQL. */
export class GroupIndex {
  readonly people: People;
  readonly chatIds = new ChatIds();
  readonly names = new TextColumn();
  readonly nameRanks: Ranks;
  readonly chatIdRanks: Ranks;
  count = 0;
  /** Grows with everything that can change what a filter finds. */
  version = 0;
  /** Row ids of cache.db, ascending. */
  ids = new Int32Array(64);
  status = new Uint8Array(64);
  gone = new Uint8Array(64);
  loaded = new Uint8Array(64);
  /** 1 when the status is another one than when the details were read. */
  due = new Uint8Array(64);
  onjob = new Uint8Array(64);
  owner = new Int32Array(64);
  members = new Uint32Array(64);
  externalMembers = new Uint32Array(64);
  createdAt = new Uint32Array(64);
  changedAt = new Uint32Array(64);
  syncedAt = new Uint32Array(64);
  readonly #goneAt = new Map<number, number>();
  readonly #loadErrors = new Map<number, number>();

  constructor(people: People, collation: Collation) {
    this.people = people;
    this.nameRanks = new Ranks(collation.comparer(this.names), (rows, pace) =>
      collation.learn(this.names, rows, pace),
    );
    this.chatIdRanks = new Ranks(plainComparer(this.chatIds.texts), async () => undefined);
  }

  /** The row of a chat id, or -1. */
  find(chatId: string): number {
    return this.chatIds.find(chatId);
  }

  /** The row of an id of cache.db, or -1. */
  rowOf(id: number): number {
    let low = 0;
    let high = this.count - 1;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const found = this.ids[middle] ?? 0;
      if (found === id) return middle;
      if (found < id) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  /** Enters a group that was not there; ids must ascend. Answers its row. */
  add(facts: ListFacts): number {
    const row = this.chatIds.add(facts.chatId);
    this.version++;
    this.reserve(row + 1);
    this.count = row + 1;
    this.ids[row] = facts.id;
    this.owner[row] = NOBODY;
    for (const column of [this.members, this.externalMembers, this.createdAt, this.syncedAt])
      column[row] = NONE;
    this.changedAt[row] = clamp(facts.changedAt);
    this.status[row] = facts.status;
    this.chatIdRanks.touch(row);
    this.setGone(row, facts.goneAt);
    this.setLoadError(row, facts.loadError);
    return row;
  }

  /** Enters what a list says about a known group. */
  list(row: number, status: GroupStatus, at: number): void {
    this.version++;
    if (this.status[row] !== status && this.loaded[row] === 1) this.due[row] = 1;
    this.status[row] = status;
    this.changedAt[row] = clamp(at);
    this.setGone(row, null);
  }

  /** Enters the details of a group. */
  detail(row: number, facts: DetailFacts): void {
    this.version++;
    if (this.loaded[row] === 0 || !this.names.holds(row, facts.name)) {
      this.names.set(row, facts.name);
      this.nameRanks.touch(row);
    }
    this.loaded[row] = 1;
    this.due[row] = 0;
    this.owner[row] = facts.owner === null ? NOBODY : this.people.numberOf(facts.owner);
    this.members[row] = clamp(facts.members);
    this.externalMembers[row] = clamp(facts.externalMembers);
    this.createdAt[row] = clamp(facts.createdAt);
    this.changedAt[row] = Math.max(this.changedAt[row] ?? 0, clamp(facts.changedAt));
    this.syncedAt[row] = clamp(facts.syncedAt);
  }

  /** Enters a new owner that was read outside a detail answer. */
  setOwner(row: number, owner: string, at: number): void {
    this.version++;
    this.owner[row] = this.people.numberOf(owner);
    this.changedAt[row] = clamp(at);
  }

  setGone(row: number, at: number | null): void {
    this.version++;
    this.gone[row] = at === null ? 0 : 1;
    if (at === null) this.#goneAt.delete(row);
    else this.#goneAt.set(row, at);
  }

  setLoadError(row: number, errcode: number | null): void {
    if (errcode === null) this.#loadErrors.delete(row);
    else this.#loadErrors.set(row, errcode);
  }

  loadError(row: number): number | null {
    return this.#loadErrors.get(row) ?? null;
  }

  /** Rows whose details could not be read the last time. */
  unreadable(): number[] {
    return [...this.#loadErrors.keys()];
  }

  ownerOf(row: number): string | null {
    return this.people.at(this.owner[row] ?? NOBODY)?.userid ?? null;
  }

  /** One row as the grid shows it. */
  row(row: number): GroupRow {
    const owner = this.people.at(this.owner[row] ?? NOBODY);
    return {
      chatId: this.chatIds.texts.get(row),
      name: this.loaded[row] === 1 ? this.names.get(row) : null,
      owner: owner?.userid ?? null,
      ownerName: shownName(owner),
      status: this.statusOf(row),
      members: nullable(this.members[row]),
      externalMembers: nullable(this.externalMembers[row]),
      createdAt: nullable(this.createdAt[row]),
      changedAt: nullable(this.changedAt[row]),
      syncedAt: nullable(this.syncedAt[row]),
      goneAt: this.#goneAt.get(row) ?? null,
      loadError: this.loadError(row),
      onjobTransfers: this.onjob[row] ?? 0,
    };
  }

  statusOf(row: number): GroupStatus {
    switch (this.status[row]) {
      case 1:
        return 1;
      case 2:
        return 2;
      case 3:
        return 3;
      default:
        return 0;
    }
  }

  /** Makes room for so many groups. */
  reserve(count: number): void {
    if (count <= this.ids.length) return;
    this.chatIds.reserve(count);
    this.ids = grown(this.ids, count);
    this.status = grown(this.status, count);
    this.gone = grown(this.gone, count);
    this.loaded = grown(this.loaded, count);
    this.due = grown(this.due, count);
    this.onjob = grown(this.onjob, count);
    this.owner = grown(this.owner, count);
    this.members = grown(this.members, count);
    this.externalMembers = grown(this.externalMembers, count);
    this.createdAt = grown(this.createdAt, count);
    this.changedAt = grown(this.changedAt, count);
    this.syncedAt = grown(this.syncedAt, count);
  }
}

/** Orders rows by their exact units. */
function plainComparer(column: TextColumn): (a: number, b: number) => number {
  return (a, b) => {
    const { units } = column;
    const aEnd = column.endOf(a);
    const bEnd = column.endOf(b);
    let left = column.startOf(a);
    let right = column.startOf(b);
    while (left < aEnd && right < bEnd) {
      const order = (units[left++] ?? 0) - (units[right++] ?? 0);
      if (order !== 0) return order;
    }
    return aEnd - left - (bEnd - right);
  };
}
