import { z } from 'zod';

/**
 * Building blocks for answers that keep to their documents only loosely: what is optional may be
 * missing, null or of a strange type and becomes null; what identifies a row must be there.
 */
export const id = z.string().min(1);

export const text = z
  .string()
  .nullish()
  .transform((value) => value ?? null)
  .catch(null);

export const integer = z
  .number()
  .int()
  .nullish()
  .transform((value) => value ?? null)
  .catch(null);

/** A list that may be missing or null; something else than a list is not this answer. */
export function listOf<T extends z.ZodType>(item: T) {
  return z
    .array(item)
    .nullish()
    .transform((value) => value ?? []);
}

/** Ids of departments; strange ones are left out. */
export const integers = z
  .array(integer)
  .nullish()
  .transform((values) => (values ?? []).filter((value) => value !== null))
  .catch([]);

/** The cursor of the next page; empty, missing and null all mean the end. */
export const cursor = z
  .string()
  .nullish()
  .transform((value) => value || null);

/** A number, also one that is written as a text; anything else becomes null. */
export const figure = z
  .unknown()
  .optional()
  .transform((value) => {
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    return typeof number === 'number' && Number.isFinite(number) ? number : null;
  });

/** A row whose fields are read one by one, since a definition elsewhere names them. */
export const record = z.record(z.string(), z.unknown());
