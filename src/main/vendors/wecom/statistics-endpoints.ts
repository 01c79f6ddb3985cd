import { z } from 'zod';
import { read } from '../endpoint';
import { id, integer, listOf, text } from '../lenient';

/** Owners on one page of groupchat/statistic (D:92133). */
export const OWNER_PAGE = 1000;

/** Accounts on one page of kf/account/list (D:94661). */
export const KF_ACCOUNT_PAGE = 100;

/** The figures of a row by their wire keys; null where there are none, as on a day that is not computed yet. */
const figures = z.record(z.string(), z.unknown()).nullish().catch(null);

/** Midnight of a day, Unix seconds. */
const statTime = z.number().int().or(z.string().regex(/^\d+$/).transform(Number));

/** D:92133. One row an owner over the range, in pages by offset. */
export const ownerStatistics = read(
  'POST',
  'externalcontact/groupchat/statistic',
  z.object({
    total: integer,
    next_offset: integer,
    items: listOf(z.object({ owner: id, data: figures })),
  }),
);

/** D:92133. One row a day, summed over the owners by the vendor; no pages. */
export const dailyStatistics = read(
  'POST',
  'externalcontact/groupchat/statistic_group_by_day',
  z.object({ items: listOf(z.object({ stat_time: statTime, data: figures })) }),
);

/** D:94661. */
export const listKfAccounts = read(
  'POST',
  'kf/account/list',
  z.object({ account_list: listOf(z.object({ open_kfid: id, name: text })) }),
);

/** D:94645. An entry is a person or a whole department. */
export const listKfServicers = read(
  'GET',
  'kf/servicer/list',
  z.object({ servicer_list: listOf(z.object({ userid: text })) }),
);

const kfStatistics = z.object({
  statistic_list: listOf(z.object({ stat_time: statTime, statistic: figures })),
});

/** D:95489. */
export const kfAccountStatistics = read('POST', 'kf/get_corp_statistic', kfStatistics);

/** D:95490. */
export const kfServicerStatistics = read('POST', 'kf/get_servicer_statistic', kfStatistics);
