import type { ExploreQuery, ExploreResult, Subject } from '@shared/domain/statistics';
import { addDays, dayOf, startOfDay, type Day } from '@shared/domain/day';
import { dataset } from '@shared/domain/datasets';
import { Explorer } from '@main/features/statistics/explore/explorer';
import type { OpenStore } from '@main/store/api';
import type { DayReading, RangeKey, RangeRow } from '@main/store/api.archive';
import type { AnyClient } from '@main/vendors/any-client';
import type { SobotClient, SobotRangeRequest } from '@main/vendors/sobot/types';
import type { WecomClient } from '@main/vendors/wecom/types';
import { manualTimers } from './timers';

/** Noon of the day that explorers of these tests open on. */
export const NOON = startOfDay('2026-11-20' as Day) + 12 * 3600;
export const back = (days: number): Day => addDays(dayOf(NOON), -days);

export const question = (change: Partial<ExploreQuery>): ExploreQuery => ({
  connectionId: 'c1',
  dataset: 'sobotRobotSessions',
  subjects: null,
  skillGroups: [],
  agents: [],
  from: back(3),
  to: back(1),
  grain: 'day',
  by: 'time',
  metrics: ['consultSessions'],
  compare: 'none',
  ...change,
});

const NOTHING: ExploreResult = {
  rows: [],
  total: { subject: null, bucket: back(1), values: [], compared: [], blanks: [], known: 0, days: 0 },
  subjects: [],
  cut: 0,
  coverage: { fetched: 0, empty: 0, notReady: 0, pending: 0, absent: 0, expired: 0, restated: 0 },
  readAt: null,
  comparedWith: null,
};

/** An explorer over an archive in memory and vendors of a few lines, and what they were asked. */
export function openExplorer(owners: readonly string[] = []) {
  const timers = manualTimers(NOON);
  const ranges = new Map<string, { rows: readonly RangeRow[]; readAt: number }>();
  const subjects: Subject[] = [];
  const asked: string[] = [];
  const explored: ExploreQuery[] = [];
  const written: DayReading[] = [];
  const state = { fails: null as Error | null };
  const keyOf = ({ dataset: id, scope, from, to }: RangeKey): string => `${id} ${scope} ${from} ${to}`;
  const ids = new Map<string, number>();
  const store: Partial<OpenStore> = {
    seeSubjects: async (_connection, sightings) =>
      sightings.map(({ kind, key, name }) => {
        const known = ids.get(`${kind}/${key}`);
        if (known !== undefined) return known;
        const id = ids.size + 1;
        ids.set(`${kind}/${key}`, id);
        if (kind === 'owner') subjects.push({ id, key, name, parent: null, gone: false });
        return id;
      }),
    listSubjects: async (_connection, kind) => (kind === 'owner' ? subjects : []),
    everyOwner: async () => [...owners],
    readRange: async (key) => {
      const kept = ranges.get(keyOf(key));
      return kept ? { rows: [...kept.rows], readAt: kept.readAt } : null;
    },
    writeRange: async (key, rows, readAt) => void ranges.set(keyOf(key), { rows, readAt }),
    missingDays: async (_connection, _dataset, from, to) => {
      const days: { day: Day; subjects: number[] }[] = [];
      for (let day = from; day <= to; day = addDays(day, 1)) {
        const lacking = [...ids.values()].filter(
          (subject) => !written.some((each) => each.subject === subject && each.day === day),
        );
        if (lacking.length > 0) days.push({ day, subjects: lacking });
      }
      return days;
    },
    writeDays: async (_connection, _dataset, readings) => {
      written.push(...readings);
      return { inserted: readings.length, unchanged: 0, restated: 0 };
    },
    explore: async (query) => {
      explored.push(query);
      return NOTHING;
    },
  };
  const fail = () => {
    if (state.fails) throw state.fails;
  };
  const sobot: Partial<SobotClient> = {
    skillGroups: async () => [],
    agents: async () => [],
    range: async ({ dataset: id, from, to }: SobotRangeRequest) => {
      asked.push(`${from} ${to}`);
      fail();
      return [{ agent: null, skillGroup: null, values: dataset(id).metrics.map((_, index) => index + 1) }];
    },
  };
  const wecom: Partial<WecomClient> = {
    followUsers: async () => [],
    dailyStatistics: async ({ owners: team, from, to }) => {
      asked.push(`${team.length} ${from} ${to}`);
      fail();
      const days = [];
      for (let day = from; day <= to; day = addDays(day, 1)) days.push({ day, values: [team.length, null] });
      return days;
    },
    ownerStatistics: async ({ owners: team, from, to }) => {
      asked.push(`${team.length} ${from} ${to}`);
      fail();
      return { rows: team.map((owner, index) => ({ owner, values: [index] })), next: null };
    },
  };
  const vendor = async (): Promise<AnyClient> =>
    owners.length > 0
      ? { vendor: 'wecom', client: wecom as WecomClient }
      : { vendor: 'sobot', client: sobot as SobotClient };
  const explorer = new Explorer({ store: store as OpenStore, timers, emit: () => undefined, vendor });
  return { explorer, timers, asked, explored, written, state };
}
