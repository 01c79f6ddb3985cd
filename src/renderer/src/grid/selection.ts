/**
 * Which rows are picked: some by id, or everything that matches a query but for some. It never holds
 * rows, so picking 500,000 costs the same as picking one.
 */
export type Picked<Q> =
  | { readonly kind: 'ids'; readonly ids: ReadonlySet<string> }
  | { readonly kind: 'all'; readonly query: Q; readonly except: ReadonlySet<string> };

/** Most ids that one selection can name; the contract refuses more. */
export const PICK_LIMIT = 50_000;

/** What a header checkbox shows. */
export type PickedShare = 'none' | 'some' | 'all';

/** Nothing picked. */
export function pickNothing<Q>(): Picked<Q> {
  return { kind: 'ids', ids: new Set() };
}

/** Everything that matches a query, also what was never loaded. */
export function pickAll<Q>(query: Q): Picked<Q> {
  return { kind: 'all', query, except: new Set() };
}

/** Whether a row is picked. */
export function isPicked<Q>(picked: Picked<Q>, id: string): boolean {
  return picked.kind === 'ids' ? picked.ids.has(id) : !picked.except.has(id);
}

/** Whether nothing is picked by id; a selection of everything is never empty by itself. */
export function isEmpty<Q>(picked: Picked<Q>): boolean {
  return picked.kind === 'ids' && picked.ids.size === 0;
}

/** How many rows are picked, where `matching` rows match the query of a selection of everything. */
export function pickedCount<Q>(picked: Picked<Q>, matching: number): number {
  return picked.kind === 'ids' ? picked.ids.size : Math.max(0, matching - picked.except.size);
}

function changed(set: ReadonlySet<string>, ids: Iterable<string>, present: boolean): ReadonlySet<string> {
  const next = new Set(set);
  for (const id of ids) {
    if (present) next.add(id);
    else next.delete(id);
  }
  return next;
}

/**
 * Picks or unpicks rows. Answers null when the selection would name more ids than it can hold.
 * A selection of everything from which every row was taken is nothing; `matching` tells when that is.
 */
export function setPicked<Q>(
  picked: Picked<Q>,
  ids: Iterable<string>,
  on: boolean,
  matching: number,
): Picked<Q> | null {
  if (picked.kind === 'ids') {
    const next = changed(picked.ids, ids, on);
    return next.size > PICK_LIMIT ? null : { kind: 'ids', ids: next };
  }
  const except = changed(picked.except, ids, !on);
  if (except.size >= matching) return pickNothing();
  return except.size > PICK_LIMIT ? null : { ...picked, except };
}

/**
 * What the header checkbox shows over `matching` rows. Ids may be picked that the present filter
 * hides, so ids make the box full only when `shown` holds every matching row and all are picked.
 */
export function pickedShare<Q>(picked: Picked<Q>, matching: number, shown: readonly string[]): PickedShare {
  if (picked.kind === 'all') return picked.except.size === 0 && matching > 0 ? 'all' : 'some';
  if (picked.ids.size === 0) return 'none';
  const complete = matching > 0 && shown.length === matching && shown.every((id) => picked.ids.has(id));
  return complete ? 'all' : 'some';
}

/** The positions from one row to another, both included, whichever comes first. */
export function span(from: number, to: number): { start: number; count: number } {
  return { start: Math.min(from, to), count: Math.abs(from - to) + 1 };
}
