/** Pages in a row that may bring nothing new before the paging counts as endless. */
const PATIENCE = 3;

/** Notices a paging that goes round in circles, or that goes on without bringing anything new. */
export class CursorGuard {
  readonly #cursors = new Set<string>();
  readonly #ids = new Set<string>();
  #barren = 0;

  /** Whether the paging should end although the vendor names a next page. */
  isEndless(ids: readonly string[], nextCursor: string | null): boolean {
    if (nextCursor === null) return false;
    const before = this.#ids.size;
    for (const id of ids) this.#ids.add(id);
    this.#barren = this.#ids.size === before ? this.#barren + 1 : 0;
    const repeated = this.#cursors.has(nextCursor);
    this.#cursors.add(nextCursor);
    return repeated || this.#barren >= PATIENCE;
  }
}
