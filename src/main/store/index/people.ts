import type { Pace } from '../pace';
import type { Collation } from './collation';
import { Ranks } from './ranks';
import { TextColumn } from './text-column';

/** A person as the ledger knows it. */
export interface KnownPerson {
  readonly userid: string;
  readonly name: string | null;
  readonly state: 'active' | 'left' | 'unknown';
  readonly followUser: boolean;
  readonly departments: readonly string[];
  readonly leftAt: number | null;
}

/** The people of one connection in memory, by number: rows of groups refer to owners by these. */
export class People {
  readonly names = new TextColumn();
  readonly userids = new TextColumn();
  /** Order by shown name, then userid. */
  readonly ranks: Ranks;
  readonly #sortTexts = new TextColumn();
  readonly #list: KnownPerson[] = [];
  readonly #numbers = new Map<string, number>();
  /** When the follow users were last read completely; null before the first time. */
  followUsersReadAt: number | null = null;

  constructor(collation: Collation) {
    this.ranks = new Ranks(collation.comparer(this.#sortTexts), (rows, pace: Pace) =>
      collation.learn(this.#sortTexts, rows, pace),
    );
  }

  get count(): number {
    return this.#list.length;
  }

  get all(): readonly KnownPerson[] {
    return this.#list;
  }

  at(number: number): KnownPerson | undefined {
    return this.#list[number];
  }

  find(userid: string): KnownPerson | undefined {
    const number = this.#numbers.get(userid);
    return number === undefined ? undefined : this.#list[number];
  }

  nameOf(userid: string | null): string | null {
    return userid === null ? null : (this.find(userid)?.name ?? null);
  }

  /** The number of a person; a userid never seen before becomes someone of whom nothing is known. */
  numberOf(userid: string): number {
    return this.#numbers.get(userid) ?? this.put(stranger(userid));
  }

  /** Enters a person or what is newly known of one; answers the number. */
  put(person: KnownPerson): number {
    const number = this.#numbers.get(person.userid) ?? this.#list.length;
    this.#list[number] = person;
    this.#numbers.set(person.userid, number);
    this.names.set(number, person.name ?? '');
    this.userids.set(number, person.userid);
    this.#sortTexts.set(number, `${person.name ?? person.userid}\u0000${person.userid}`);
    this.ranks.touch(number);
    return number;
  }
}

/** Someone of whom only the userid is known. */
export function stranger(userid: string): KnownPerson {
  return { userid, name: null, state: 'unknown', followUser: false, departments: [], leftAt: null };
}
