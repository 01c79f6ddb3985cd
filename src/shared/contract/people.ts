import { z } from 'zod';
import { connectionId } from '../domain/group';
import { call } from './envelope';

export const person = z.object({
  userid: z.string(),
  name: z.string().nullable(),
  /** `left` once the vendor said so or no longer knows the userid; `unknown` until anything was read. */
  state: z.enum(['active', 'left', 'unknown']),
  /** May own customer groups: listed by get_follow_user_list (D:92571). */
  followUser: z.boolean(),
  departments: z.array(z.string()),
  groups: z.number().int(),
});
export type Person = z.infer<typeof person>;

export const people = {
  /**
   * People whose name, userid, pinyin or initials hold the text; `owners` only those who own groups,
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
} as const;
