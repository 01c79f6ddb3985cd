import { dayNumber, dayOfNumber, type Day } from '@shared/domain/day';
import type { Fields } from '../endpoints/endpoint';

/**
 * The tags of the document's own example. They are in no list, but whoever names them gets an answer, so that
 * the example can be sent as it stands.
 */
export const DOCUMENT_TAGS: readonly string[] = ['TAG_ID_1', 'TAG_ID_2'];

const FIRST = dayNumber('2024-01-01' as Day);

/** The row of the example; on its later days, and of its second tag, a little more of everything. */
export function documentRow(id: string, day: number): Fields {
  const more = Math.abs(day - FIRST) + DOCUMENT_TAGS.indexOf(id);
  return {
    tag_id: id,
    tag_name: '标签名称',
    ds: dayOfNumber(day),
    total_customer_cnt: 500 + more,
    total_distinct_customer_cnt: 480 + more,
    total_new_customer_cnt: 120 + more,
    total_distinct_new_customer_cnt: 110 + more,
    total_loss_customer_cnt: 30 + more,
    total_distinct_loss_customer_cnt: 28 + more,
    sd_total_stock_customer_rate: 0.95,
    s7d_total_stock_customer_rate: 0.88,
    s15d_total_stock_customer_rate: 0.82,
    s30d_total_stock_customer_rate: 0.75,
    total_stock_customer_rate: 0.7,
  };
}
