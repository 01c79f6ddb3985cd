import type { Pace } from '../pace';
import type { Collation } from './collation';
import { Ranks } from './ranks';
import { TextColumn } from './text-column';

/** A person as the ledger knows it. */
export interface KnownPerson {
  readonly userid: string;
  /** The last name that an API gave. */
  readonly name: string | null;
  /** What the admin calls the person. */
  readonly alias: string | null;
  readonly state: 'active' | 'left' | 'unknown';
  readonly followUser: boolean;
  readonly departments: readonly string[];
  readonly leftAt: number | null;
  /** When a sync last saw the person in service, Unix seconds. */
  readonly lastSeenAt: number | null;
}

/** What a person is called everywhere: by the name that an API gave, and where none ever did by the alias. */
export function shownName(person: KnownPerson | undefined): string | null {
  return person?.name ?? person?.alias ?? null;
}

/** The people of one connection in memory, by number: rows of groups refer to owners by these. */
export class People {
  readonly names = new TextColumn();
  readonly aliases = new TextColumn();
  /** All departments of a person, apart by a sign that nobody searches for. */
  readonly departments = new TextColumn();
  readonly userids = new TextColumn();
  /** Order by shown name, then userid. */
  readonly ranks: Ranks;
  readonly #sortTexts = new TextColumn();
  readonly #list: KnownPerson[] = [];
  readonly #numbers = new Map<string, number>();
  /** How many people are called by each name. */
  readonly #namesakes = new Map<string, number>();
  /** When the follow users were last read completely; null before the first time. */
  followUsersReadAt: number | null = null;
  /** Grows with everything that is learned of anybody. */
  version = 0;

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
    return userid === null ? null : shownName(this.find(userid));
  }

  /** Whether somebody else is called the same. */
  hasNamesake(person: KnownPerson): boolean {
    return (this.#namesakes.get(shownName(person) ?? '') ?? 0) > 1;
  }

  /** The number of a person; a userid never seen before becomes someone of whom nothing is known. */
  numberOf(userid: string): number {
    return this.#numbers.get(userid) ?? this.put(stranger(userid));
  }

  /** Enters a person or what is newly known of one; answers the number. */
  put(person: KnownPerson): number {
    const number = this.#numbers.get(person.userid) ?? this.#list.length;
    const before = this.#list[number];
    this.#list[number] = person;
    this.version++;
    if (before === undefined) {
      this.#numbers.set(person.userid, number);
      this.userids.set(number, person.userid);
    }
    this.departments.set(number, person.departments.join('\u0000'));
    if (before === undefined || before.name !== person.name || before.alias !== person.alias) {
      this.#rename(number, before, person);
    }
    return number;
  }

  /** Enters people of whom nothing else is new but that they were seen. */
  see(persons: readonly KnownPerson[]): void {
    for (const person of persons) {
      const number = this.#numbers.get(person.userid);
      if (number !== undefined) this.#list[number] = person;
    }
    this.version++;
  }

  #rename(number: number, before: KnownPerson | undefined, person: KnownPerson): void {
    this.names.set(number, person.name ?? '');
    this.aliases.set(number, person.alias ?? '');
    const [old, name] = [shownName(before), shownName(person)];
    if (before !== undefined && old === name) return;
    this.#sortTexts.set(number, `${name ?? person.userid}\u0000${person.userid}`);
    this.ranks.touch(number);
    if (old !== null) this.#namesakes.set(old, (this.#namesakes.get(old) ?? 1) - 1);
    if (name !== null) this.#namesakes.set(name, (this.#namesakes.get(name) ?? 0) + 1);
  }
}

/** Someone of whom only the userid is known. */
export function stranger(userid: string): KnownPerson {
  return {
    userid,
    name: null,
    alias: null,
    state: 'unknown',
    followUser: false,
    departments: [],
    leftAt: null,
    lastSeenAt: null,
  };
}
