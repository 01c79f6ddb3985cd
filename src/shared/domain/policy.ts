import { z } from 'zod';

/** Settings that a policy can fix or hide, by their names. */
export const POLICY_SETTINGS = [
  'language',
  'theme',
  'density',
  'confirmAbove',
  'dailyLimitScope',
  'startWithSystem',
  'stayInTray',
  'proxyMode',
  'proxyUrl',
  'pacUrl',
  'caFile',
  'updates',
  'logLevel',
  'memberDays',
] as const;
export type PolicySetting = (typeof POLICY_SETTINGS)[number];

/** What the IT department decided for every user of this computer. */
export const policyView = z.object({
  /** Settings that cannot be changed here; their values stand in the settings. */
  fixed: z.array(z.enum(POLICY_SETTINGS)),
  /** Settings that are not shown. */
  hidden: z.array(z.enum(POLICY_SETTINGS)),
  /** Every connection may only read. */
  readOnly: z.boolean(),
  /** Why the file could not be used: then everything is as strict as the file could have been. */
  problem: z.string().nullable(),
});
export type PolicyView = z.infer<typeof policyView>;

export const NO_POLICY: PolicyView = { fixed: [], hidden: [], readOnly: false, problem: null };
