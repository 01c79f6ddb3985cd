import { z } from 'zod';
import { TYPED_CONFIRMATION_ABOVE } from '../domain/limits';
import { dailyLimitScope } from '../domain/transfer';
import { call, nothing } from './envelope';

const fields = z.object({
  language: z.enum(['system', 'zh-CN', 'en']),
  theme: z.enum(['system', 'light', 'dark']),
  density: z.enum(['comfortable', 'compact']),
  activeConnection: z.string().max(64).nullable(),
  /** Whether the practice vendor should run when a practice connection exists; off lets the admin try working offline. */
  practiceRunning: z.boolean(),
  /** Above this many groups a run asks for the number to be typed. */
  confirmAbove: z.number().int().min(0).max(100_000),
  /** How the vendor's 300 a day are read; `owner` is the strict reading. */
  dailyLimitScope,
  /** Whether the app starts, without a window, when the admin logs in to this computer. */
  startWithSystem: z.boolean(),
  /** Whether closing the window leaves the app at work behind an icon of the system's bar. */
  stayInTray: z.boolean(),
});
const { shape } = fields;
export const settingsShape = fields.extend({
  language: shape.language.default('system'),
  theme: shape.theme.default('system'),
  density: shape.density.default('comfortable'),
  activeConnection: shape.activeConnection.default(null),
  practiceRunning: shape.practiceRunning.default(true),
  confirmAbove: shape.confirmAbove.default(TYPED_CONFIRMATION_ABOVE),
  dailyLimitScope: shape.dailyLimitScope.default('owner'),
  startWithSystem: shape.startWithSystem.default(false),
  stayInTray: shape.stayInTray.default(false),
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
  /** Changes what is named. The fields have no defaults here: a default would reset what is not named. */
  'settings.set': call(fields.partial(), settingsShape),
  'views.get': call(z.object({ grid: gridName }), gridView.nullable()),
  'views.set': call(z.object({ grid: gridName, view: gridView.nullable() }), nothing),
} as const;
