import { dataset } from '@shared/domain/datasets';
import { Budget } from '../budget';
import { Caller, type ClientOptions } from '../caller';
import type { RateLimits } from '../rate';
import { sobotDialect, sobotSignIn } from './dialect';
import { exportData, queryAgents, queryGroups, readQuality, readRange, receiveOrder } from './endpoints';
import type { SobotCredential } from './errors';
import { orderBody, rangeBody } from './requests';
import { rangeRow, valuesOf } from './rows';
import type { SobotClient } from './types';

/** 95% of the 1,000 calls a minute that the vendor allows (3.3); what they count for is not said, so all of them do. */
export const SOBOT_LIMITS: RateLimits = { perMinute: 950, perHour: 57_000 };
/** One call at a time: nothing is said about more. */
const CONCURRENCY = 1;

export interface SobotClientOptions extends ClientOptions {
  /** The appid; `secret` is what `credential` says. */
  readonly accountId: string;
  readonly credential: SobotCredential;
  readonly limits?: RateLimits | undefined;
}

/** A client of one Sobot account. Everything that calls the account must share it: it holds token and budget. */
export function createSobotClient(options: SobotClientOptions): SobotClient {
  const { accountId, baseUrl, secret, credential, clock, limits = SOBOT_LIMITS } = options;
  const budget = new Budget({ limits, concurrency: CONCURRENCY, clock, pause: 'next-minute' });
  const caller = new Caller({
    ...options,
    // The environments behind the addresses do not know each other's tokens.
    account: `${baseUrl}\n${accountId}`,
    budget,
    dialect: sobotDialect(credential),
    signIn: credential === 'key' ? sobotSignIn(accountId, secret, clock) : null,
    // A clock that went back must not cost everybody their token: the vendor says when it has ended.
    longest: Number.POSITIVE_INFINITY,
  });
  return {
    authenticate: (callOptions = {}) => caller.authenticate(callOptions),
    hasToken: () => caller.hasToken(),
    ping: async (callOptions = {}) => {
      await caller.call(queryGroups, { body: {} }, callOptions);
    },
    range: async (request, callOptions = {}) => {
      const { api } = dataset(request.dataset);
      const rows = await caller.call(readRange(api), { body: rangeBody(request) }, callOptions);
      return rows.map((row) => rangeRow(request.dataset, row));
    },
    quality: async ({ from, to, page, size }, callOptions = {}) => {
      const body = { start_date: from, end_date: to, page: String(page), size: String(size) };
      const { items } = await caller.call(readQuality, { body }, callOptions);
      return items.map((row) => ({
        cid: row.cid,
        schemeId: row.schemeid,
        agent: row.staffid,
        agentName: row.staff_name,
        email: row.email,
        chatStartedAt: row.chat_start_time,
        checkedAt: row.update_time,
        values: valuesOf('sobotQuality', row),
      }));
    },
    offlineFile: async ({ taskType, day }, callOptions = {}) => {
      const body = { task_type: String(taskType), date: day };
      const { item } = await caller.call(exportData, { body }, callOptions);
      if (!item?.file_path) return null;
      return {
        url: item.file_path,
        taskType,
        day: item.result_date ?? day,
        createdAt: item.create_time,
        description: item.description,
      };
    },
    pushOrder: async (order, callOptions = {}) => {
      await caller.call(receiveOrder, { body: orderBody(order) }, callOptions);
    },
    skillGroups: async (callOptions = {}) => {
      const { items } = await caller.call(queryGroups, { body: {} }, callOptions);
      return items.map(({ groupid, group_name: name }) => ({ key: groupid, name }));
    },
    agents: async (callOptions = {}) => {
      const { items } = await caller.call(queryAgents, { body: {} }, callOptions);
      return items.map(({ agentid, agent_name: name, groupid }) => ({ key: agentid, name, groups: groupid }));
    },
    waits: () => budget.waits(),
    onWaits: (listener) => budget.onWaits(listener),
  };
}
