import { isDay } from '@shared/domain/day';
import { z } from 'zod';
import { read, type Endpoint } from '../endpoint';
import { id, listOf, record, text } from '../lenient';
import { parseCount, parseInstant } from './parse';

/** Life of a token whose answer does not say, in seconds (1: 24 hours). */
const USUAL_LIFE = 86_400;
/**
 * A token is renewed five minutes before its end: one that says it lives no longer would be asked for with
 * every call, and each time end somebody's. The vendor refuses it when it has ended after all.
 */
const SHORTEST_LIFE = 360;

/** 2.1. Asking ends the token before, for everybody who uses it. `expires_in` is a text. */
export const getToken = read(
  'GET',
  'api/get_token',
  z.object({ item: z.object({ token: id, expires_in: z.unknown().optional() }) }).transform(({ item }) => ({
    token: item.token,
    expiresIn: Math.max(SHORTEST_LIFE, parseCount(item.expires_in) || USUAL_LIFE),
  })),
);

/** Rows in `items`, or a single one in `item`, whichever an answer has; some documents name the other one. */
const rows = z
  .object({ item: z.union([record, z.array(record)]).nullish(), items: z.array(record).nullish() })
  .transform(({ item, items }) => items ?? (Array.isArray(item) ? item : item ? [item] : []));

/** 2.2 to 2.7, 2.11 and 2.12: one summary, or a row for each agent. */
export const readRange = (api: string): Endpoint<typeof rows> => read('POST', api, rows);

const instant = z.unknown().optional().transform(parseInstant);

/** 2.8. The document calls the list an object. */
export const readQuality = read(
  'POST',
  'api/wb/5/data/quality_result',
  z.object({
    items: listOf(
      z.looseObject({
        cid: id,
        schemeid: id,
        staffid: id,
        staff_name: text,
        email: text,
        chat_start_time: instant.refine((at) => at !== null).transform((at) => at ?? 0),
        update_time: instant,
      }),
    ),
  }),
);

/** 2.9. Nothing is said about days without a file; an answer without an address is one. */
export const exportData = read(
  'POST',
  'api/wb/5/data/export_data',
  z.object({
    item: z
      .object({
        file_path: text,
        create_time: instant,
        result_date: z.string().refine(isDay).nullish().catch(null),
        description: text,
      })
      .nullish(),
  }),
);

const nothing = z.object({});

/** 2.10. A write; nothing tells whether pushing an order twice makes two of it. */
export const receiveOrder: Endpoint<typeof nothing> = {
  api: 'chat-third/api/5/order/receive_order_data',
  method: 'POST',
  effect: 'write',
  answer: nothing,
};

/** Skill groups of the online service. */
export const queryGroups = read(
  'POST',
  'api/chat/5/user/query_group',
  z.object({ items: listOf(z.object({ groupid: id, group_name: text })) }),
);

/** Agents of the online service, with the ids of their skill groups. */
export const queryAgents = read(
  'POST',
  'api/chat/5/user/query_agent',
  z.object({
    items: listOf(z.object({ agentid: id, agent_name: text, groupid: listOf(id).catch([]) })),
  }),
);
