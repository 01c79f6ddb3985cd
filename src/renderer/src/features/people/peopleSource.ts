import type { PersonRow } from '@shared/contract/people';
import type { Result } from '@shared/domain/result';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { RowSource } from '@renderer/grid/feed';
import { countSegments, filterPeople, sortPeople, type PeopleQuery, type SegmentCounts } from './peopleQuery';

type Wanted = Pick<PeopleQuery, 'connectionId' | 'text'>;

export interface PeopleSource extends RowSource<PeopleQuery, PersonRow> {
  /** How many of those who match the text each segment has; null before the first answer. */
  readonly counts: StoreApi<SegmentCounts | null>;
  /** What was read is no longer the latest: the next question asks the store again. */
  readonly forget: () => void;
}

interface Order {
  readonly query: PeopleQuery;
  readonly rows: readonly PersonRow[];
}

const keyOf = ({ connectionId, text }: Wanted): string => JSON.stringify([connectionId, text]);

/**
 * The people of a query. The store answers all who match a text at once, thousands at most; they are filtered
 * and ordered here, so that a segment or an order costs no further question.
 */
export function createPeopleSource(
  list: (wanted: Wanted) => Promise<Result<readonly PersonRow[]>>,
): PeopleSource {
  const counts = createStore<SegmentCounts | null>(() => null);
  const orders = new Map<string, Order>();
  let made = 0;
  let kept: { readonly key: string; readonly answer: Promise<Result<readonly PersonRow[]>> } | null = null;

  /** Whoever asks for the same at the same time shares one answer; an error is not kept. */
  function ask({ connectionId, text }: Wanted): Promise<Result<readonly PersonRow[]>> {
    const key = keyOf({ connectionId, text });
    if (kept?.key === key) return kept.answer;
    const answer = list({ connectionId, text });
    const mine = { key, answer };
    kept = mine;
    const drop = (): void => {
      if (kept === mine) kept = null;
    };
    answer.then(({ ok }) => {
      if (!ok) drop();
    }, drop);
    return answer;
  }

  return {
    counts,
    forget: () => {
      kept = null;
    },
    open: async (query) => {
      const answer = await ask(query);
      if (!answer.ok) return answer;
      counts.setState(countSegments(answer.data, query.owning), true);
      const rows = sortPeople(filterPeople(answer.data, query), query.sort);
      made += 1;
      orders.set(String(made), { query, rows });
      return { ok: true, data: { key: String(made), total: rows.length } };
    },
    read: async (key, start, count) => {
      const order = orders.get(key);
      if (order === undefined) return { ok: true, data: { rows: [], total: 0 } };
      const answer = await ask(order.query);
      if (!answer.ok) return answer;
      const latest = new Map(answer.data.map((row) => [row.userid, row]));
      const rows = order.rows.slice(start, start + count).map((row) => latest.get(row.userid) ?? row);
      return { ok: true, data: { rows, total: order.rows.length } };
    },
    close: (key) => {
      orders.delete(key);
    },
  };
}
