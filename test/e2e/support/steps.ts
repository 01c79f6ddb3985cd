import { type Page, expect } from 'playwright/test';
import type { Connection, ConnectionFields } from '@shared/contract/connections';
import type { Job } from '@shared/contract/jobs';
import type { JobState } from '@shared/domain/job';
import type { TransferItem, TransferPlan } from '@shared/domain/transfer';
import { ask } from './calls';
import type { Vendor } from './vendor';

/** Adds a connection to a vendor and makes it the active one. */
export async function connect(
  page: Page,
  vendor: Pick<Vendor, 'baseUrl' | 'corpId' | 'secret'>,
  fields: Partial<ConnectionFields & Pick<Connection, 'vendor'>> = {},
): Promise<Connection> {
  const connection = await ask(page, 'connections.add', {
    name: '测试企业',
    color: 'blue',
    corpId: vendor.corpId,
    baseUrl: vendor.baseUrl,
    proxyUrl: '',
    readOnly: false,
    ...fields,
    secret: vendor.secret,
  });
  await ask(page, 'settings.set', { activeConnection: connection.id });
  return connection;
}

const ENDED: readonly JobState[] = ['done', 'failed', 'cancelled'];

/** Waits until a job is in one of the states; an end of another kind fails at once. */
export async function untilJob(
  page: Page,
  jobId: number,
  states: readonly JobState[] = ['done'],
  timeout = 60_000,
): Promise<Job> {
  let found: Job | undefined;
  await expect
    .poll(
      async () => {
        found = (await ask(page, 'jobs.list', { limit: 20 })).find(({ id }) => id === jobId);
        const state = found?.state ?? 'queued';
        if (ENDED.includes(state) && !states.includes(state)) {
          throw new Error(`the job ended as ${state}: ${JSON.stringify(found?.error)}`);
        }
        return states.includes(state);
      },
      { timeout, message: `job ${jobId} becomes ${states.join(' or ')}` },
    )
    .toBe(true);
  if (found === undefined) throw new Error(`there is no job ${jobId}`);
  return found;
}

/** Starts a sync and answers its job. */
export async function startSync(page: Page, connectionId: string): Promise<number> {
  const { jobId } = await ask(page, 'groups.sync', { connectionId, mode: 'full' });
  return jobId;
}

/** Syncs a connection to the end. */
export async function sync(page: Page, connectionId: string): Promise<Job> {
  return untilJob(page, await startSync(page, connectionId));
}

/** Fills the archive of a connection as far as the vendor goes back, and keeps it filled. */
export async function archive(page: Page, connectionId: string): Promise<Job> {
  await ask(page, 'statistics.setAutomatic', { connectionId, on: true });
  const { jobId } = await ask(page, 'statistics.fill', { connectionId });
  return untilJob(page, jobId, ['done'], 180_000);
}

/** Keeps a draft that hands all groups of an owner over. */
export async function draftOf(
  page: Page,
  connectionId: string,
  owner: string,
  takers: readonly string[],
  name = `${owner} → ${takers.join()}`,
): Promise<TransferPlan> {
  const query = { connectionId, filter: { owners: [owner] } };
  return ask(page, 'transfers.draft', {
    connectionId,
    source: { kind: 'selection', selection: { kind: 'all', connectionId, query, except: [] } },
    takers: [...takers],
    name,
  });
}

/** Starts handing all groups of an owner over. */
export async function startHandOver(
  page: Page,
  connectionId: string,
  owner: string,
  taker: string,
): Promise<{ planId: number; jobId: number; sending: number }> {
  const plan = await draftOf(page, connectionId, owner, [taker]);
  const sending = plan.counts.planned;
  const { jobId } = await ask(page, 'transfers.start', { planId: plan.id, typed: sending });
  return { planId: plan.id, jobId, sending };
}

/** The job that was made last. */
export async function newestJob(page: Page): Promise<Job> {
  const [job] = await ask(page, 'jobs.list', { limit: 1 });
  if (!job) throw new Error('there is no job');
  return job;
}

/** All groups of a plan. */
export async function itemsOf(page: Page, planId: number): Promise<readonly TransferItem[]> {
  return (await ask(page, 'transfers.items', { planId, start: 0, count: 1000 })).rows;
}

/** Every row of the groups grid in its first order, as the store answers it. */
export async function allGroups(page: Page, connectionId: string): Promise<readonly unknown[]> {
  const { queryId, total } = await ask(page, 'groups.open', {
    connectionId,
    filter: {},
    sort: [{ field: 'chatId', direction: 'asc' }],
  });
  const rows: unknown[] = [];
  while (rows.length < total) {
    const page1 = await ask(page, 'groups.window', { queryId, start: rows.length, count: 1000 });
    if (page1.rows.length === 0) break;
    rows.push(...page1.rows);
  }
  await ask(page, 'groups.close', { queryId });
  return rows;
}
