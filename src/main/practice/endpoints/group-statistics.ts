import { asked } from '../statistics/asked';
import { midnight } from '../statistics/calendar';
import { addUp, ownerDays, type OwnerDay } from '../statistics/owner-days';
import { daysOf, readRange, type DayRange } from '../statistics/range';
import type { Call, Endpoint } from './endpoint';
import { wholeNumber } from './fields';
import { statisticOwners } from './owner-filter';

/** Days of one call, both ends included (D:92133). */
const MOST_DAYS = 30;
const LARGEST_PAGE = 1000;
const USUAL_PAGE = 500;
const LARGEST_OFFSET = 2 ** 31 - 1;

/** What `order_by` 1 to 4 sort by. */
const ORDERS = ['new_chat_cnt', 'chat_total', 'new_member_cnt', 'member_total'] as const;

function rangeOf({ body, now }: Call): DayRange {
  const begin = body['day_begin_time'];
  return readRange(begin, body['day_end_time'] ?? begin, MOST_DAYS, now);
}

/**
 * One row an owner over the whole range (D:92133). Increments are those of the range and totals those at
 * its end; how the vendor puts totals of several days together is written nowhere. Owners without groups have no row.
 */
const byOwner: Endpoint = {
  api: 'externalcontact/groupchat/statistic',
  method: 'POST',
  handle(call) {
    const { workspace, body } = call;
    const { state } = workspace;
    const range = rangeOf(call);
    const order = ORDERS[wholeNumber(body['order_by'] ?? 1, 1, ORDERS.length) - 1] ?? ORDERS[0];
    const upwards = wholeNumber(body['order_asc'] ?? 0, 0, 1) === 1;
    const offset = wholeNumber(body['offset'] ?? 0, 0, LARGEST_OFFSET);
    const limit = wholeNumber(body['limit'] ?? USUAL_PAGE, 1, LARGEST_PAGE);
    const owners = statisticOwners(workspace, body['owner_filter']);
    workspace.statisticCalls.push(asked(byOwner.api, range, useridsOf(call, owners)));
    const days = daysOf(range);
    const read = ownerDays(state);
    const rows = owners.flatMap((person) => {
      const data = addUp(
        days.map((day) => read(person, day)),
        'last',
      );
      return hasGroups(data) ? [{ owner: state.person(person).userid, data }] : [];
    });
    rows.sort((one, other) => (one.data[order] - other.data[order]) * (upwards ? 1 : -1));
    const items = rows.slice(offset, offset + limit);
    return { total: rows.length, next_offset: Math.min(rows.length, offset + items.length), items };
  },
};

/** One row a day, over all owners that are asked for (D:92133). */
const byDay: Endpoint = {
  api: 'externalcontact/groupchat/statistic_group_by_day',
  method: 'POST',
  handle(call) {
    const { workspace, body } = call;
    const range = rangeOf(call);
    const owners = statisticOwners(workspace, body['owner_filter']);
    workspace.statisticCalls.push(asked(byDay.api, range, useridsOf(call, owners)));
    const read = ownerDays(workspace.state);
    return {
      items: daysOf(range).map((day) => ({
        stat_time: midnight(day),
        data: addUp(
          owners.map((person) => read(person, day)),
          'all',
        ),
      })),
    };
  },
};

function useridsOf({ workspace: { state } }: Call, people: readonly number[]): string[] {
  return people.map((person) => state.person(person).userid);
}

function hasGroups({ chat_total: chats, new_chat_cnt: made }: OwnerDay): boolean {
  return chats > 0 || made > 0;
}

export const GROUP_STATISTICS: readonly Endpoint[] = [byOwner, byDay];
