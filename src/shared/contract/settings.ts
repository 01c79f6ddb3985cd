import { z } from 'zod';
import { TYPED_CONFIRMATION_ABOVE } from '../domain/limits';
import { dailyLimitScope } from '../domain/transfer';
import { call, nothing } from './envelope';

/** Every setting without its default, for patches and policies: a default would reset what is not named. */
export const settingsFields = z.object({
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
  /** How vendors are reached where a connection has no proxy of its own. */
  proxyMode: z.enum(['system', 'direct', 'manual', 'pac']),
  /** `http://host:port` for `manual`, without credentials. */
  proxyUrl: z.string().trim().max(300),
  /** Address of a proxy auto-configuration for `pac`. */
  pacUrl: z.string().trim().max(600),
  /** A PEM file of authorities that are trusted besides those of the system; null for none. */
  caFile: z.string().max(4096).nullable(),
  /** SHA-256 of that file as it was when it was chosen, in hex: another content is not trusted. */
  caDigest: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
  /** `off` never asks, `ask` says that there is one, `auto` downloads it and installs it at the next quit. */
  updates: z.enum(['off', 'ask', 'auto']),
  logLevel: z.enum(['debug', 'info', 'warn']),
  /** Days after which details of members are erased, 0 for never. */
  memberDays: z.number().int().min(0).max(3650),
});
const { shape } = settingsFields;
export const settingsShape = settingsFields.extend({
  language: shape.language.default('system'),
  theme: shape.theme.default('system'),
  density: shape.density.default('comfortable'),
  activeConnection: shape.activeConnection.default(null),
  practiceRunning: shape.practiceRunning.default(true),
  confirmAbove: shape.confirmAbove.default(TYPED_CONFIRMATION_ABOVE),
  dailyLimitScope: shape.dailyLimitScope.default('owner'),
  startWithSystem: shape.startWithSystem.default(false),
  stayInTray: shape.stayInTray.default(false),
  proxyMode: shape.proxyMode.default('system'),
  proxyUrl: shape.proxyUrl.default(''),
  pacUrl: shape.pacUrl.default(''),
  caFile: shape.caFile.default(null),
  caDigest: shape.caDigest.default(null),
  updates: shape.updates.default('ask'),
  logLevel: shape.logLevel.default('info'),
  memberDays: shape.memberDays.default(0),
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

export const gridName = z.string().min(1).max(40);

export const extraAuthorities = z.object({
  path: z.string(),
  /** Their names; empty while the file cannot be used. */
  names: z.array(z.string()),
  /** Why nothing of the file is trusted: it is gone, holds something else than when it was chosen, or no authority. */
  problem: z.enum(['missing', 'changed', 'notCertificates']).nullable(),
});
export type ExtraAuthorities = z.infer<typeof extraAuthorities>;

export const settings = {
  'settings.get': call(nothing, settingsShape),
  /**
   * Changes what is named. Fails with `settings.fixed` for what a policy decided, with a `proxy.*` or `pac.*`
   * reason for an address that cannot be used, and with `settings.notCertificates` for another `caFile` than
   * the one that was chosen last.
   */
  'settings.set': call(settingsFields.omit({ caDigest: true }).partial(), settingsShape),
  /** Asks for a PEM file of authorities and checks that it holds some; null when the dialog was closed. Fails with `settings.notCertificates`. */
  'settings.chooseCaFile': call(
    nothing,
    z.object({ path: z.string(), authorities: z.array(z.string()) }).nullable(),
  ),
  /** The authorities that are trusted besides those of the system, looked at again; null without a file. */
  'settings.authorities': call(nothing, extraAuthorities.nullable()),
  'views.get': call(z.object({ grid: gridName }), gridView.nullable()),
  'views.set': call(z.object({ grid: gridName, view: gridView.nullable() }), nothing),
} as const;
