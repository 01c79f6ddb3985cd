import type { Dataset } from '@shared/domain/datasets/dataset';
import { dayOf, startOfDay, type Day } from '@shared/domain/day';
import { groupsByDay, groupsByOwner } from '@shared/domain/datasets/wecom-groups';
import { kfAccounts, kfServicers } from '@shared/domain/datasets/wecom-kf';
import type { Caller } from '../caller';
import type { CallOptions } from '../calls';
import type { DayValues, Values } from '../values';
import * as endpoints from './statistics-endpoints';
import type { KfStatisticsRequest, OwnerStatisticsPage, WecomClient } from './types';

type Figures = Readonly<Record<string, unknown>> | null | undefined;

interface Range {
  readonly from: Day;
  readonly to: Day;
}

/** The calls for statistics, over a caller that all calls of the app share. */
export function statisticsCalls(
  caller: Caller,
): Pick<
  WecomClient,
  | 'ownerStatistics'
  | 'dailyStatistics'
  | 'kfAccounts'
  | 'kfServicers'
  | 'kfAccountStatistics'
  | 'kfServicerStatistics'
> {
  const kf = async (
    endpoint: typeof endpoints.kfAccountStatistics,
    dataset: Dataset,
    { openKfid, from, to, servicer }: KfStatisticsRequest & { readonly servicer?: string },
    options: CallOptions = {},
  ): Promise<readonly DayValues[]> => {
    const body = {
      open_kfid: openKfid,
      ...(servicer === undefined ? {} : { servicer_userid: servicer }),
      start_time: startOfDay(from),
      end_time: startOfDay(to),
    };
    const { statistic_list: days } = await caller.call(endpoint, { body }, options);
    const rows = days.map(({ stat_time: at, statistic }) => ({ at, figures: statistic }));
    return dayValues(dataset, { from, to }, rows);
  };
  return {
    ownerStatistics: async (
      { owners, from, to, orderBy = 1, ascending = false, offset },
      options = {},
    ): Promise<OwnerStatisticsPage> => {
      const body = {
        day_begin_time: startOfDay(from),
        day_end_time: startOfDay(to),
        // Without it the vendor would answer everybody (81017 above 1000 people).
        owner_filter: { userid_list: owners },
        order_by: orderBy,
        order_asc: ascending ? 1 : 0,
        offset,
        limit: endpoints.OWNER_PAGE,
      };
      const page = await caller.call(endpoints.ownerStatistics, { body }, options);
      // An owner twice on a page comes once.
      const rows = new Map(page.items.map(({ owner, data }) => [owner, valuesOf(groupsByOwner, data)]));
      return {
        rows: [...rows].map(([owner, values]) => ({ owner, values })),
        next: nextOffset(offset, page.items.length, page.next_offset, page.total),
      };
    },
    dailyStatistics: async ({ owners, from, to }, options = {}) => {
      const body = {
        day_begin_time: startOfDay(from),
        day_end_time: startOfDay(to),
        owner_filter: { userid_list: owners },
      };
      const { items } = await caller.call(endpoints.dailyStatistics, { body }, options);
      const rows = items.map(({ stat_time: at, data }) => ({ at, figures: data }));
      return dayValues(groupsByDay, { from, to }, rows);
    },
    kfAccounts: async (offset, options = {}) => {
      const body = { offset, limit: endpoints.KF_ACCOUNT_PAGE };
      const { account_list: accounts } = await caller.call(endpoints.listKfAccounts, { body }, options);
      return accounts.map(({ open_kfid: openKfid, name }) => ({ openKfid, name }));
    },
    kfServicers: async (openKfid, options = {}) => {
      const query = { open_kfid: openKfid };
      const { servicer_list: servicers } = await caller.call(endpoints.listKfServicers, { query }, options);
      return [...new Set(servicers.flatMap(({ userid }) => (userid ? [userid] : [])))];
    },
    kfAccountStatistics: (request, options) =>
      kf(endpoints.kfAccountStatistics, kfAccounts, request, options),
    kfServicerStatistics: (request, options) =>
      kf(endpoints.kfServicerStatistics, kfServicers, request, options),
  };
}

/** The figures of an answer in the order of a dataset's metrics. */
export function valuesOf({ metrics }: Dataset, figures: Figures): Values {
  return metrics.map(({ wire }) => valueOf(figures?.[wire]));
}

/** A number, also one that was written as text; null for everything else. */
function valueOf(value: unknown): number | null {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : null;
}

/** One row for each day of the range that was answered; a day without figures has no values at all. */
function dayValues(
  dataset: Dataset,
  { from, to }: Range,
  rows: readonly { readonly at: number; readonly figures: Figures }[],
): DayValues[] {
  const days = new Map(
    rows.map(({ at, figures }) => [dayOf(at), figures ? valuesOf(dataset, figures) : null]),
  );
  return [...days].flatMap(([day, values]) => (day < from || day > to ? [] : [{ day, values }]));
}

/**
 * Where the next page begins; null at the end, which is when next_offset reaches the total. A vendor that
 * leaves them out, or leads back, must not keep anybody going round.
 */
function nextOffset(offset: number, rows: number, said: number | null, total: number | null): number | null {
  if (rows === 0) return null;
  const next = said !== null && said > offset ? said : offset + rows;
  if (total === null) return rows < endpoints.OWNER_PAGE ? null : next;
  return next < total ? next : null;
}
