import { dataset } from '@shared/domain/datasets';
import type { SobotOrder, SobotRangeRequest } from './types';

/** Body of a statistics call; a range to the hour takes in its last hour. Ids are one text with commas. */
export function rangeBody(request: SobotRangeRequest): Record<string, string> {
  const { from, to, skillGroups, agents } = request;
  const { hourly } = dataset(request.dataset).window;
  return {
    start_date: hourly ? `${from} 00` : from,
    end_date: hourly ? `${to} 23` : to,
    ...(skillGroups.length === 0 ? {} : { groupids: skillGroups.join(',') }),
    ...(agents.length === 0 ? {} : { serviceids: agents.join(',') }),
  };
}

/** Body of an order (2.10); platform and company are left out where they are empty. */
export function orderBody(order: SobotOrder): Record<string, string> {
  return {
    ...(order.unionCode === '' ? {} : { union_code: order.unionCode }),
    ...(order.companyId === '' ? {} : { companyid: order.companyId }),
    order_number: order.orderNumber,
    cus_partnerid: order.customerPartnerId,
    order_time: order.orderTime,
    order_money: order.orderMoney,
  };
}
