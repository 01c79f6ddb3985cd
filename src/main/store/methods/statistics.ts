import type { SubjectKind } from '@shared/domain/datasets/dataset';
import type { StoreApi } from '../api';
import { asLetters } from '../index/pinyin';
import type { Session } from '../session';
import { countMissing, coverageOf, missingDays } from '../statistics/coverage';
import { readEvents, writeEvents } from '../statistics/events';
import { readRange, writeRange } from '../statistics/ranges';
import { summarize } from '../statistics/status';
import { listSubjects, searchSubjects, seeSubjects } from '../statistics/subjects';
import { writeDays } from '../statistics/write-days';

type StatisticsMethods = Pick<
  StoreApi,
  | 'seeSubjects'
  | 'listSubjects'
  | 'searchSubjects'
  | 'writeDays'
  | 'missingDays'
  | 'countMissing'
  | 'coverage'
  | 'archiveStatus'
  | 'setAutomatic'
  | 'automaticArchives'
  | 'readRange'
  | 'writeRange'
  | 'writeEvents'
  | 'readEvents'
>;

/** What the archive keeps, and what it lacks; the answers to questions about it are in `explore.ts`. */
export function statisticsMethods(session: Session): StatisticsMethods {
  const { archive: tables, shelves } = session;
  const list = (connectionId: string, kind: SubjectKind) =>
    listSubjects(tables, connectionId, kind, shelves.people(connectionId));
  return {
    seeSubjects: (connectionId, subjects, at) => seeSubjects(tables, connectionId, subjects, at),
    listSubjects: async (connectionId, kind) => list(connectionId, kind),
    searchSubjects: async (connectionId, kind, text, limit) => {
      if (asLetters(text) !== null) await shelves.pinyin.load();
      return searchSubjects(list(connectionId, kind), text, shelves.pinyin, limit);
    },
    writeDays: (connectionId, dataset, readings, at) =>
      writeDays(tables, connectionId, dataset, readings, at),
    missingDays: (connectionId, dataset, from, to, limit) =>
      missingDays(tables, connectionId, dataset, { from, to, limit, at: session.now() }),
    countMissing: (connectionId, dataset, from, to) => countMissing(tables, connectionId, dataset, from, to),
    coverage: (connectionId, dataset, from, to, now) =>
      coverageOf(tables, connectionId, dataset, { from, to, now }),
    archiveStatus: async (connectionId, now) => {
      const connection = session.connections.all().find(({ id }) => id === connectionId);
      return {
        automatic: tables.automatic.all().includes(connectionId),
        datasets: connection ? await summarize(tables, connectionId, connection.vendor, now) : [],
      };
    },
    setAutomatic: async (connectionId, on) => session.ledger(() => tables.automatic.set(connectionId, on)),
    automaticArchives: async () => tables.automatic.all(),
    readRange: async (key) => readRange(tables, key),
    writeRange: async (key, rows, at) => writeRange(tables, key, rows, at),
    writeEvents: (connectionId, dataset, days, events, at) =>
      writeEvents(tables, connectionId, dataset, { days, events, at }),
    readEvents: async (connectionId, dataset, from, to, start, count) =>
      readEvents(tables, connectionId, dataset, { from, to, start, count }),
  };
}
