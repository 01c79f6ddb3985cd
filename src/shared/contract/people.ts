import { z } from 'zod';
import { connectionId, userId } from '../domain/group';
import { ALIAS_LIMIT, ALIAS_LINES } from '../domain/person';
import { planState } from '../domain/transfer';
import { call } from './envelope';

export const person = z.object({
  userid: z.string(),
  /** The name that an API gave, and where none ever did the alias. */
  name: z.string().nullable(),
  /** What the admin calls the person; null for most. */
  alias: z.string().nullable(),
  /** `left` once the vendor said so or no longer knows the userid; `unknown` until anything was read. */
  state: z.enum(['active', 'left', 'unknown']),
  /** May own customer groups: listed by get_follow_user_list (D:92571). */
  followUser: z.boolean(),
  departments: z.array(z.string()),
  groups: z.number().int(),
  /** Whether somebody else has the same name: the userid tells them apart. */
  namesake: z.boolean(),
});
export type Person = z.infer<typeof person>;

/** One person in the grid of people. */
export const personRow = person.extend({
  /** Members of the groups owned, one who is in several counted in each. */
  members: z.number().int(),
  /** When the person left, and when a sync last saw the person in service; Unix seconds. */
  leftAt: z.number().int().nullable(),
  lastSeenAt: z.number().int().nullable(),
  /** Plans, drafts left out, in which the person gives and takes groups. */
  gives: z.number().int(),
  takes: z.number().int(),
});
export type PersonRow = z.infer<typeof personRow>;

export const personPlan = z.object({
  planId: z.number().int(),
  name: z.string(),
  state: planState,
  role: z.enum(['gives', 'takes']),
  /** Groups of the person in the plan, and how many of them are verified. */
  groups: z.number().int(),
  verified: z.number().int(),
  createdAt: z.number().int(),
});
export type PersonPlan = z.infer<typeof personPlan>;

export const people = {
  /**
   * People whose name, alias, userid, pinyin or initials hold the text; `owners` only those who own groups,
   * `takers` only those who can take some. Most groups first.
   */
  'people.search': call(
    z.object({
      connectionId,
      text: z.string().max(100),
      role: z.enum(['any', 'owners', 'takers']),
      limit: z.number().int().min(1).max(200),
    }),
    z.array(person),
  ),
  /** Everybody ever seen whose name, alias, userid, department, pinyin or initials hold the text; most groups first. */
  'people.list': call(z.object({ connectionId, text: z.string().max(100) }), z.array(personRow)),
  /** The userids of those who share their name with somebody. */
  'people.namesakes': call(z.object({ connectionId }), z.array(z.string())),
  /** The plans in which somebody gives or takes groups, newest first. */
  'people.plans': call(z.object({ connectionId, userid: userId }), z.array(personPlan)),
  /**
   * Sets aliases, or with an empty text removes them. Userids that nobody ever had are answered, not written,
   * unless `strangers` says that they may be.
   */
  'people.setAliases': call(
    z.object({
      connectionId,
      aliases: z
        .array(z.object({ userid: userId, alias: z.string().trim().max(ALIAS_LIMIT) }))
        .max(ALIAS_LINES),
      strangers: z.boolean().default(false),
    }),
    z.object({ set: z.number().int(), unchanged: z.number().int(), unknown: z.array(z.string()) }),
  ),
} as const;
