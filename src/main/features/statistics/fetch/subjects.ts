import type { SubjectKind } from '@shared/domain/datasets/dataset';
import type { SubjectSighting } from '@main/store/api.archive';
import type { FetchContext } from './fetcher';

/** Rows in one message to the store. */
const CHUNK = 500;

/** Enters what was met, and answers the ids in the same order. */
export async function see(context: FetchContext, sightings: readonly SubjectSighting[]): Promise<number[]> {
  const ids: number[] = [];
  for (let start = 0; start < sightings.length; start += CHUNK) {
    const chunk = sightings.slice(start, start + CHUNK);
    ids.push(...(await context.store.seeSubjects(context.connectionId, chunk, context.now())));
  }
  return ids;
}

/**
 * Marks as gone what was not listed, where `isCovered` says that the list would have held it.
 * A list that could not be read says nothing about anybody. Who is gone already is marked again: somebody may
 * only count as gone because the person has left, and would be asked about for ever.
 */
export async function markUnlisted(
  context: FetchContext,
  kind: SubjectKind,
  listed: ReadonlySet<string>,
  isCovered: (parent: string | null) => boolean = () => true,
): Promise<void> {
  const known = await context.store.listSubjects(context.connectionId, kind);
  const unlisted = known.filter(
    ({ key, parent }) => isCovered(parent?.key ?? null) && !listed.has(subjectKey(key, parent?.key)),
  );
  await see(
    context,
    unlisted.map(({ key, parent }) => ({ kind, key, parent: parent ?? undefined, name: null, gone: true })),
  );
}

/** A subject within its parent, as one text. */
export const subjectKey = (key: string, parent: string | undefined): string =>
  parent === undefined ? key : `${parent}\n${key}`;
