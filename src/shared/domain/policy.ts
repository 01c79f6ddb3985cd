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

/** Why a policy file could not be used. */
export const policyProblem = z.object({
  path: z.string(),
  /** It cannot be read, is no JSON, holds names that mean nothing, or values that are none of theirs. */
  kind: z.enum(['unreadable', 'notJson', 'unknownNames', 'wrongValues']),
  /** The system's name of the error, what the JSON parser says, or the names, such as `settings.theme`. */
  detail: z.string(),
});
export type PolicyProblem = z.infer<typeof policyProblem>;

/** What the IT department decided for every user of this computer. */
export const policyView = z.object({
  /** Settings that cannot be changed here; their values stand in the settings. */
  fixed: z.array(z.enum(POLICY_SETTINGS)),
  /** Settings that are not shown. */
  hidden: z.array(z.enum(POLICY_SETTINGS)),
  /** Every connection may only read. */
  readOnly: z.boolean(),
  /** Why the file could not be used: then everything is as strict as the file could have been. */
  problem: policyProblem.nullable(),
});
export type PolicyView = z.infer<typeof policyView>;

export const NO_POLICY: PolicyView = { fixed: [], hidden: [], readOnly: false, problem: null };
