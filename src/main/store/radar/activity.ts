import type { GroupIndex } from '../index/group-index';
import type { Pace } from '../pace';
import type { MemberTable } from '../repositories/members';

/**
 * When something last happened in a group: somebody joined, or where no member is known a sync saw something
 * change. What was read of a group is kept until the group changes.
 */
export class Activity {
  readonly #members: MemberTable;
  readonly #index: GroupIndex;
  readonly #known = new Map<number, { readonly changedAt: number; readonly at: number }>();

  constructor(index: GroupIndex, members: MemberTable) {
    this.#index = index;
    this.#members = members;
  }

  /** Unix seconds. */
  of(row: number): number {
    const changedAt = this.#index.changedAt[row] ?? 0;
    const known = this.#known.get(row);
    if (known?.changedAt === changedAt) return known.at;
    const at = this.#members.lastJoined(this.#index.ids[row] ?? 0) ?? changedAt;
    this.#known.set(row, { changedAt, at });
    return at;
  }

  /** The same of many rows, resting in between. */
  async ofAll(rows: Int32Array, pace: Pace): Promise<Uint32Array> {
    const values = new Uint32Array(rows.length);
    for (const [place, row] of rows.entries()) {
      if (pace.due) await pace.rest();
      values[place] = this.of(row);
    }
    return values;
  }
}
