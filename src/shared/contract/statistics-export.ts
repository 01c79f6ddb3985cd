import { z } from 'zod';
import { exploreQuery } from '../domain/statistics';

const word = z.string().max(300);

/**
 * What the explorer shows, or the raw rows below it. Labels are in `language`, `about` is the sheet on where it
 * comes from.
 */
export const statisticsSource = z.object({
  of: z.literal('statistics'),
  query: exploreQuery,
  what: z.enum(['shown', 'raw']),
  language: z.enum(['zh-CN', 'en']),
  words: z.object({
    subject: word,
    subjectKey: word,
    parent: word,
    from: word,
    to: word,
    day: word,
    readAt: word,
    compared: word,
    total: word,
    sheets: z.tuple([z.string().max(30), z.string().max(30)]),
  }),
  about: z.array(z.tuple([z.string().max(60), z.string().max(600)])).max(40),
});
export type StatisticsSource = z.infer<typeof statisticsSource>;
