import type { SubjectKind } from '@shared/domain/datasets/dataset';
import { dayNumber, dayOf } from '@shared/domain/day';
import type { StoredSubject, SubjectTable } from '../../repositories/subjects';

/** A day number after all others. */
const NEVER = 2 ** 31 - 1;

/** The subjects of one kind of a connection, by slot: the order of their ids, in which new ones come last. */
export class Roster {
  readonly subjects: readonly StoredSubject[];
  /** Number of the last day on which something can be missing, of each slot. */
  readonly until: Int32Array;
  readonly #slots: ReadonlyMap<number, number>;

  constructor(subjects: readonly StoredSubject[]) {
    this.subjects = subjects;
    this.until = Int32Array.from(subjects, ({ gone, lastSeenAt }) =>
      gone ? dayNumber(dayOf(lastSeenAt)) : NEVER,
    );
    this.#slots = new Map(subjects.map(({ id }, slot) => [id, slot]));
  }

  get size(): number {
    return this.subjects.length;
  }

  slotOf(id: number): number | undefined {
    return this.#slots.get(id);
  }

  /** The slots of some subjects, each once and in their order; of all for null. Ids of others are left out. */
  slots(ids: readonly number[] | null): Int32Array {
    if (ids === null) return Int32Array.from(this.subjects, (_, slot) => slot);
    const slots = new Set(ids.flatMap((id) => this.#slots.get(id) ?? []));
    return Int32Array.from(slots).sort();
  }
}

/** The rosters that were asked for, until somebody is added to them. */
export class Rosters {
  readonly #table: Pick<SubjectTable, 'of'>;
  readonly #known = new Map<string, Map<SubjectKind, Roster>>();

  constructor(table: Pick<SubjectTable, 'of'>) {
    this.#table = table;
  }

  of(connectionId: string, kind: SubjectKind): Roster {
    const kinds = this.#known.get(connectionId) ?? new Map<SubjectKind, Roster>();
    this.#known.set(connectionId, kinds);
    const roster = kinds.get(kind) ?? new Roster(this.#table.of(connectionId, kind));
    kinds.set(kind, roster);
    return roster;
  }

  /** Subjects of a connection are no longer as they were. */
  changed(connectionId: string): void {
    this.#known.delete(connectionId);
  }
}
