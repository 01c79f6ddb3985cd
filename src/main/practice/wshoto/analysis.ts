import { dayNumber, dayOf, dayOfNumber, isDay, type Day } from '@shared/domain/day';
import type { DialectCall, DialectEndpoint } from '../http/dialect';
import type { Fields } from '../endpoints/endpoint';
import { DOCUMENT_TAGS, documentRow } from './document';
import { pageOf, readDay, readPage, wrong } from './fields';
import { tagRow } from './figures';

/** Months between the first and the last day. */
const MOST_MONTHS = 3;

/** One row per tag and day, up to yesterday. Without `tag_ids` of all tags. */
export const customerAnalysis: DialectEndpoint = {
  api: 'chat/group/statistics/customer_group_analyze_by_tag_page',
  method: 'POST',
  handle(call) {
    const { workspace, body, now } = call;
    const from = readDay('start_date', body?.['start_date']);
    const to = readDay('end_date', body?.['end_date']);
    if (to < from || to > dayNumber(furthest(dayOfNumber(from)))) throw wrong('end_date');
    if (to >= dayNumber(dayOf(now))) throw wrong('end_date');
    const page = readPage(body?.['current_index'], body?.['page_size']);
    const wanted = readTagIds(call);
    const { tags } = workspace.wshoto;
    const makers: (() => Fields)[] = [];
    for (let day = from; day <= to; day += 1) {
      tags.forEach((tag, index) => {
        if (day < tag.born || (wanted !== null && !wanted.has(tag.id))) return;
        makers.push(() => tagRow(workspace.world.seed, tag, index, day));
      });
      for (const id of DOCUMENT_TAGS) if (wanted?.has(id)) makers.push(() => documentRow(id, day));
    }
    const { total, records } = pageOf(makers, page);
    return { data: { total, records: records.map((make) => make()) } };
  },
};

function readTagIds({ body }: DialectCall): ReadonlySet<string> | null {
  const ids = body?.['tag_ids'];
  if (ids === undefined || ids === null) return null;
  if (!Array.isArray(ids) || ids.length === 0) throw wrong('tag_ids');
  return new Set(
    ids.map((id: unknown) => {
      if (typeof id !== 'string' || id === '') throw wrong('tag_ids');
      return id;
    }),
  );
}

/** The last day that may end a range: three calendar months on, or the last day of that month. */
export function furthest(from: Day): Day {
  const [year = 0, month = 0, date = 0] = from.split('-').map(Number);
  const months = year * 12 + month - 1 + MOST_MONTHS;
  const head = `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
  for (let last = date; ; last -= 1) {
    const day = `${head}-${String(last).padStart(2, '0')}`;
    if (isDay(day)) return day;
  }
}
