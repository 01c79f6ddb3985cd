import type { ViewFilters } from '@shared/contract/saved-views';

/** One filter of a screen, as views keep it. `F` is all that the screen filters by. */
export interface FilterKind<F> {
  /** Its name in a view. */
  readonly id: string;
  /** What a view keeps of it, as JSON can say it; undefined while it is not set. */
  readonly kept: (filter: F) => unknown;
  /** The filter as a view kept it; null for what this screen does not understand. */
  readonly found: (none: F, value: unknown) => F | null;
  readonly without: (filter: F) => F;
  /** Always in force, such as a period, which can be another one and never none. */
  readonly constant?: boolean;
}

/** The name of a filter by a connection: it means something on this computer alone, and is not handed on. */
export const OF_CONNECTION = 'connection';

/** What a screen filters by, and which filters are set and switched off. */
export interface FilterSet<F> {
  readonly filter: F;
  readonly off: readonly string[];
}

const textOf = <F>(kind: FilterKind<F>, filter: F): string | undefined => {
  const value = kind.kept(filter);
  return value === undefined ? undefined : JSON.stringify(value);
};

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** The filters of a screen as a view keeps them. */
export function keptFilters<F>(kinds: readonly FilterKind<F>[], { filter, off }: FilterSet<F>): ViewFilters {
  const values = kinds.flatMap((kind) => {
    const text = textOf(kind, filter);
    return text === undefined ? [] : [[kind.id, text] as const];
  });
  return {
    values: Object.fromEntries(values),
    off: values.map(([id]) => id).filter((id) => off.includes(id)),
  };
}

/** The filters that a view keeps, on a screen that had none. What the screen does not know or understand is dropped. */
export function foundFilters<F>(kinds: readonly FilterKind<F>[], none: F, kept: ViewFilters): FilterSet<F> {
  let filter = none;
  const off: string[] = [];
  for (const kind of kinds) {
    if (!Object.hasOwn(kept.values, kind.id)) continue;
    const value = parse(kept.values[kind.id] ?? '');
    const next = value === undefined ? null : kind.found(filter, value);
    if (next === null) continue;
    filter = next;
    if (kept.off.includes(kind.id) && kind.constant !== true) off.push(kind.id);
  }
  return { filter, off };
}

/** What is really filtered by: everything that is not switched off. */
export function inForce<F>(kinds: readonly FilterKind<F>[], { filter, off }: FilterSet<F>): F {
  return kinds.reduce((left, kind) => (off.includes(kind.id) ? kind.without(left) : left), filter);
}

/** The set after a change: a filter that was switched off and is now another one, or none, is no longer off. */
export function changed<F>(kinds: readonly FilterKind<F>[], set: FilterSet<F>, next: F): FilterSet<F> {
  const off = kinds
    .filter((kind) => {
      const text = textOf(kind, next);
      return set.off.includes(kind.id) && text !== undefined && text === textOf(kind, set.filter);
    })
    .map(({ id }) => id);
  return { filter: next, off };
}

/**
 * The set after what is in force was narrowed to something else: a filter that this changed is on, even where it stood
 * there switched off with that very value; what is switched off and was not touched stays, switched off.
 */
export function narrowed<F>(kinds: readonly FilterKind<F>[], set: FilterSet<F>, next: F): FilterSet<F> {
  const before = inForce(kinds, set);
  let filter = next;
  const off: string[] = [];
  for (const kind of kinds) {
    const text = set.off.includes(kind.id) ? textOf(kind, set.filter) : undefined;
    if (text === undefined || textOf(kind, next) !== textOf(kind, before)) continue;
    const kept = kind.found(filter, parse(text));
    if (kept === null) continue;
    filter = kept;
    off.push(kind.id);
  }
  return { filter, off };
}

/** Switches a filter off without losing it, or on again. */
export function turned<F>(set: FilterSet<F>, id: string): FilterSet<F> {
  const off = set.off.includes(id) ? set.off.filter((each) => each !== id) : [...set.off, id];
  return { ...set, off };
}
