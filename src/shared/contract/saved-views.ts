import { z } from 'zod';
import { call, nothing } from './envelope';
import { gridName, gridView } from './settings';

/** Characters of the name of a view at most. */
const NAME_LIMIT = 60;
const filterId = z.string().min(1).max(40);

/**
 * What a view holds besides columns and sort: the filters of its screen by name, each as the JSON text that the
 * screen makes of it, and those of them that are switched off without being deleted. A screen drops what it does not know.
 */
export const viewFilters = z.object({
  values: z.record(filterId, z.string().max(100_000)),
  off: z.array(filterId).max(40),
});
export type ViewFilters = z.infer<typeof viewFilters>;

const fields = z.object({
  name: z.string().trim().min(1).max(NAME_LIMIT),
  /** Shown first, and with a star. */
  starred: z.boolean(),
  view: gridView,
  filters: viewFilters,
});

export const savedView = fields.extend({
  id: z.number().int(),
  grid: gridName,
  /** The one that the grid opens with; at most one of a grid is. */
  isDefault: z.boolean(),
  changedAt: z.number().int(),
});
export type SavedView = z.infer<typeof savedView>;

/** A view as people hand it on: text without anything of this computer or of a connection. */
export const sharedView = fields.omit({ starred: true }).extend({
  format: z.literal('handover-view'),
  version: z.literal(1),
  grid: gridName,
});
export type SharedView = z.infer<typeof sharedView>;

const viewId = z.number().int().positive();

export const savedViews = {
  /** Of one grid: starred ones first, then by name. */
  'savedViews.list': call(z.object({ grid: gridName }), z.array(savedView)),
  /** A new one, or with `id` the changed one. A name that the grid has already answers `savedViews.nameTaken`. */
  'savedViews.save': call(fields.extend({ grid: gridName, id: viewId.optional() }), savedView),
  /** Reads what somebody handed on. Fails with `savedViews.notView` for anything but a view of that grid. */
  'savedViews.read': call(z.object({ grid: gridName, text: z.string().max(1_000_000) }), sharedView),
  'savedViews.remove': call(z.object({ id: viewId }), nothing),
  /** Opens the grid with this view from now on; null with none. */
  'savedViews.setDefault': call(z.object({ grid: gridName, id: viewId.nullable() }), nothing),
} as const;
