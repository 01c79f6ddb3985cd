import { dataset } from '@shared/domain/datasets';
import { Budget } from '../budget';
import { Caller, type ClientOptions } from '../caller';
import { figure } from '../lenient';
import type { RateLimits } from '../rate';
import { wshotoDialect, wshotoSignIn } from './dialect';
import { analyseByTag, listGroups } from './endpoints';
import { TAG_PAGE, type WshotoClient } from './types';

/** The vendor publishes no number, only that too many calls are blocked: five a second are what a person's tool needs. */
export const WSHOTO_LIMITS: RateLimits = { perMinute: 300, perHour: 10_000 };
/** One call at a time, for the same reason. */
const CONCURRENCY = 1;

export interface WshotoClientOptions extends ClientOptions {
  /** The appid; `secret` is the app_secret. */
  readonly accountId: string;
  readonly limits?: RateLimits | undefined;
}

/** A client of one wshoto app. Everything that calls the app must share it: it holds token and budget. */
export function createWshotoClient(options: WshotoClientOptions): WshotoClient {
  const { accountId, secret, clock, limits = WSHOTO_LIMITS } = options;
  const budget = new Budget({ limits, concurrency: CONCURRENCY, clock });
  const caller = new Caller({
    ...options,
    account: accountId,
    budget,
    dialect: wshotoDialect,
    signIn: wshotoSignIn(accountId, secret, clock),
  });
  const { metrics } = dataset('wshotoTags');
  return {
    authenticate: (callOptions = {}) => caller.authenticate(callOptions),
    ping: async (callOptions = {}) => {
      await caller.call(listGroups, { query: { current_index: '1', page_size: '1' } }, callOptions);
    },
    tagDays: async ({ tagIds, from, to, page }, callOptions = {}) => {
      const body = {
        ...(tagIds === null ? {} : { tag_ids: tagIds }),
        start_date: from,
        end_date: to,
        current_index: page,
        page_size: TAG_PAGE,
      };
      const { total, records } = await caller.call(analyseByTag, { body }, callOptions);
      const rows = records.map((row) => ({
        tagId: row.tag_id,
        tagName: row.tag_name,
        day: row.ds,
        values: metrics.map(({ wire }) => figure.parse(row[wire])),
      }));
      return { rows, total };
    },
    groupTags: async (page, callOptions = {}) => {
      const query = { current_index: String(page), page_size: String(TAG_PAGE) };
      const { total, records } = await caller.call(listGroups, { query }, callOptions);
      const tags = new Map(
        records.flatMap(({ chat_tag_infos: infos }) =>
          infos.map((tag) => [tag.chat_tag_id, tag.chat_tag_name] as const),
        ),
      );
      return {
        tags: [...tags].map(([tagId, tagName]) => ({ tagId, tagName })),
        more: records.length > 0 && page * TAG_PAGE < total,
      };
    },
    waits: () => budget.waits(),
    onWaits: (listener) => budget.onWaits(listener),
  };
}
