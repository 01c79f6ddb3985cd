import { addDays } from '@shared/domain/day';
import { dataset } from '@shared/domain/datasets';
import { lastReady } from '@shared/domain/datasets/ready';
import type { Subject } from '@shared/domain/statistics';
import { isRefusal } from '@main/features/sync/codes';
import { TAG_PAGE, type TagDay, type WshotoTag } from '@main/vendors/wshoto/types';
import { clientOf } from './client-of';
import type { DatasetFetcher, DayFetcher, FetchContext, SubjectReader } from './fetcher';
import { packs } from './packs';
import { markUnlisted, see } from './subjects';

/** How many tags a call may name is not published. */
const TAGS_AT_ONCE = 20;
/** Neither is any limit, but for the advice to be careful. */
const AT_ONCE = 2;
/** Pages after which a list is taken for endless. */
const MOST_PAGES = 2000;

type Question = Omit<Parameters<ReturnType<typeof wshoto>['tagDays']>[0], 'page'>;

const wshoto = (context: FetchContext) => clientOf(context.vendor, 'wshoto');

async function* pages(context: FetchContext, question: Question): AsyncGenerator<readonly TagDay[]> {
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const { rows, total } = await wshoto(context).tagDays({ ...question, page }, context.call);
    yield rows;
    if (rows.length === 0 || page * TAG_PAGE >= total) return;
  }
}

/**
 * Tags as far as they can be found: those of the last days when no tag is named, or else those that groups
 * carry. Tags that are in neither list, such as pasted ones, are asked for by name; they are gone when even
 * that finds nothing, unless nothing was ever known of them.
 */
const readTags: SubjectReader = async (context) => {
  const found = await listTags(context);
  const known = await context.store.listSubjects(context.connectionId, 'tag');
  const unlisted = known.filter(({ key, gone }) => !gone && !found.has(key));
  for (const pack of packs(unlisted, TAGS_AT_ONCE)) {
    const keys = pack.map(({ key }) => key);
    for (const [tagId, name] of await tagsWithData(context, keys)) found.set(tagId, name);
  }
  await see(
    context,
    [...found].map(([key, name]) => ({ kind: 'tag' as const, key, name, gone: false })),
  );
  const pasted = unlisted.filter(({ name }) => name === null).map(({ key }) => key);
  await markUnlisted(context, 'tag', new Set([...found.keys(), ...pasted]));
};

async function listTags(context: FetchContext): Promise<Map<string, string | null>> {
  try {
    const found = await tagsWithData(context, null);
    if (found.size > 0) return found;
  } catch (error) {
    if (!isRefusal(error)) throw error;
  }
  const found = new Map<string, string | null>();
  for (let page = 1, more = true; more && page <= MOST_PAGES; page += 1) {
    const answer: { tags: readonly WshotoTag[]; more: boolean } = await wshoto(context).groupTags(
      page,
      context.call,
    );
    for (const { tagId, tagName } of answer.tags) found.set(tagId, tagName);
    ({ more } = answer);
  }
  return found;
}

/** Tags that the last complete day has figures of; without ids all that the vendor answers. */
async function tagsWithData(
  context: FetchContext,
  tagIds: readonly string[] | null,
): Promise<Map<string, string | null>> {
  const day = lastReady(dataset('wshotoTags').window, context.now());
  const found = new Map<string, string | null>();
  // A day that the vendor was late with must not make tags disappear.
  for await (const rows of pages(context, { tagIds, from: addDays(day, -1), to: day })) {
    for (const { tagId, tagName } of rows) found.set(tagId, tagName);
  }
  return found;
}

const days: DayFetcher = {
  subjectsAtOnce: TAGS_AT_ONCE,
  daysAtOnce: 89,
  atOnce: AT_ONCE,
  isAboutSubject: () => false,
  answers: async function* (context, { subjects, from, to }) {
    const byKey = new Map<string, Subject>(subjects.map((subject) => [subject.key, subject]));
    for await (const rows of pages(context, { tagIds: [...byKey.keys()], from, to })) {
      yield rows.flatMap(({ tagId, day, values }) => {
        const subject = byKey.get(tagId);
        return subject ? [{ subject: subject.id, day, values }] : [];
      });
    }
  },
};

export const wshotoTags: DatasetFetcher = { subjects: readTags, read: 'days', days };
