import { FILTER_PEOPLE_LIMIT } from '@shared/domain/limits';

/** Longest text of a filter. */
const TEXT_LIMIT = 200;

/** A search text that a view kept; null for anything else. */
export const textIn = (value: unknown): string | null =>
  typeof value === 'string' && value.length <= TEXT_LIMIT ? value : null;

/** Those of a list that are among the known ones, each once; null when none is. */
export function someOf<T extends string | number>(all: readonly T[], value: unknown): readonly T[] | null {
  const some = Array.isArray(value) ? all.filter((each) => value.includes(each)) : [];
  return some.length > 0 ? some : null;
}

export const oneOf = <T extends string | number>(all: readonly T[], value: unknown): T | null =>
  all.find((each) => each === value) ?? null;

/** Ids as a view kept them; null when there is none. */
export function idsIn(value: unknown): readonly string[] | null {
  if (!Array.isArray(value)) return null;
  const ids = value.filter(
    (each): each is string => typeof each === 'string' && each !== '' && each.length <= 128,
  );
  return ids.length > 0 ? [...new Set(ids)].slice(0, FILTER_PEOPLE_LIMIT) : null;
}
