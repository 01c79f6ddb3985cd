import { isDay } from '@shared/domain/day';
import { z } from 'zod';
import { read } from '../endpoint';
import { figure, id, listOf, text } from '../lenient';

/** `data` of a paged answer: missing or null where there is nothing. */
function page<T extends z.ZodType>(row: T) {
  return z
    .object({ data: z.object({ total: z.coerce.number().int().min(0), records: listOf(row) }).nullish() })
    .transform(({ data }) => data ?? { total: 0, records: [] as z.output<T>[] });
}

/** GET access_token. Asking again within its life answers the same token. */
export const getAccessToken = read(
  'GET',
  'access_token',
  z.object({ data: z.object({ access_token: id, expires_in: figure, create_at: figure }) }),
);

/** customerGroupAnalyzeByTagPage. The metrics stay as they came: the dataset names them. */
export const analyseByTag = read(
  'POST',
  'chat/group/statistics/customer_group_analyze_by_tag_page',
  page(z.looseObject({ tag_id: id, tag_name: text, ds: z.string().refine(isDay) })),
);

/** GET chat/group/list, of which only the tags are of use here; a group without any names none. */
export const listGroups = read(
  'GET',
  'chat/group/list',
  page(
    z.object({
      chat_tag_infos: listOf(z.object({ chat_tag_id: id, chat_tag_name: text })).catch([]),
    }),
  ),
);
