import type { Subject } from '@shared/domain/statistics';
import { markUnlisted, subjectKey } from '@main/features/statistics/fetch/subjects';
import type { FetchContext } from '@main/features/statistics/fetch/fetcher';
import type { SubjectSighting } from '@main/store/api.archive';
import { expect, it } from 'vitest';

const servicer = (key: string, gone: boolean): Subject => ({
  id: 0,
  key,
  name: null,
  parent: { key: 'kf1', name: null },
  gone,
});

it('marks a servicer who counts as gone only because the person left the company', async () => {
  const seen: SubjectSighting[] = [];
  const store = {
    listSubjects: async () => [servicer('stays', false), servicer('moved', false), servicer('left', true)],
    seeSubjects: async (_connection: string, sightings: readonly SubjectSighting[]) => {
      seen.push(...sightings);
      return sightings.map(() => 0);
    },
  };
  const context = { store, connectionId: 'c', now: () => 1 } as unknown as FetchContext;
  await markUnlisted(context, 'kfServicer', new Set([subjectKey('stays', 'kf1')]));
  expect(seen.map(({ key, gone }) => ({ key, gone }))).toEqual([
    { key: 'moved', gone: true },
    { key: 'left', gone: true },
  ]);
});
