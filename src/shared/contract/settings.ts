import { z } from 'zod';
import { call, nothing } from './envelope';

export const settingsShape = z.object({
  language: z.enum(['system', 'zh-CN', 'en']).default('system'),
  theme: z.enum(['system', 'light', 'dark']).default('system'),
  density: z.enum(['comfortable', 'compact']).default('comfortable'),
  activeConnection: z.string().max(64).nullable().default(null),
  /** Whether the practice vendor should run when a practice connection exists; off lets the admin try working offline. */
  practiceRunning: z.boolean().default(true),
});
export type Settings = z.infer<typeof settingsShape>;

/** Column state of a grid, as AG Grid's getColumnState gives it, reduced to what is kept. */
export const gridView = z.object({
  columns: z
    .array(
      z.object({
        id: z.string().max(60),
        hidden: z.boolean(),
        width: z.number().int().min(20).max(2000),
        sort: z.enum(['asc', 'desc']).nullable(),
        sortIndex: z.number().int().nullable(),
        pinned: z.enum(['left', 'right']).nullable(),
      }),
    )
    .max(60),
});
export type GridView = z.infer<typeof gridView>;

const gridName = z.string().min(1).max(40);

export const settings = {
  'settings.get': call(nothing, settingsShape),
  'settings.set': call(settingsShape.partial(), settingsShape),
  'views.get': call(z.object({ grid: gridName }), gridView.nullable()),
  'views.set': call(z.object({ grid: gridName, view: gridView.nullable() }), nothing),
} as const;
