import type { EventRecord } from '@main/store/api.archive';
import type { QualityCheck } from '@main/vendors/sobot/types';
import { clientOf } from './client-of';
import type { DatasetFetcher, FetchContext, RecordFetcher } from './fetcher';
import { readSobotPeople } from './sobot-people';
import { see } from './subjects';

/** Rows of one page; at most 10,000 are possible (2.8). */
const PAGE = 1000;
/** Pages of one day after which the list is taken for endless. */
const MOST_PAGES = 1000;

/** Day by day, page by page until a short one: the answer says nowhere how many there are. */
const records: RecordFetcher = {
  daysAtOnce: 1,
  atOnce: 2,
  records: async (context, from, to) => {
    const checks = new Map<string, QualityCheck>();
    for (let page = 1; page <= MOST_PAGES; page += 1) {
      const request = { from, to, page, size: PAGE };
      const rows = await clientOf(context.vendor, 'sobot').quality(request, context.call);
      for (const check of rows) checks.set(keyOf(check), check);
      if (rows.length < PAGE) break;
    }
    return toEvents(context, [...checks.values()]);
  },
};

const keyOf = ({ cid, schemeId, agent }: QualityCheck): string => `${cid}/${schemeId}/${agent}`;

async function toEvents(context: FetchContext, checks: readonly QualityCheck[]): Promise<EventRecord[]> {
  const agents = new Map(checks.map(({ agent, agentName }) => [agent, agentName]));
  const keys = [...agents.keys()];
  const ids = await see(
    context,
    keys.map((key) => ({ kind: 'agent' as const, key, name: agents.get(key) ?? null })),
  );
  const idOf = new Map(keys.map((key, index) => [key, ids[index]]));
  return checks.flatMap((check) => {
    const subject = idOf.get(check.agent);
    if (subject === undefined) return [];
    const { cid, schemeId, email, chatStartedAt: at, checkedAt: changedAt, values } = check;
    const facts = { cid, schemeId, ...(email === null ? {} : { email }) };
    return [{ key: keyOf(check), subject, at, changedAt, facts, values }];
  });
}

export const sobotQuality: DatasetFetcher = { subjects: readSobotPeople, read: 'records', records };
