/** The steps of an examination, in order. Probes follow when the last of them is good. */
export const DOCTOR_STEPS = ['secret', 'proxy', 'dns', 'tls', 'clock', 'token', 'ip'] as const;
export type DoctorStepName = (typeof DOCTOR_STEPS)[number];

/**
 * One harmless call for each permission that the app needs. WeCom: contacts (D:95350), customer contact
 * (D:92571), leavers (D:92124), groups (D:92120), group statistics (D:92133), join ways (D:92229), customer
 * service (D:94661). wshoto: its analysis by tag. Sobot: its statistics.
 */
export const PROBES = [
  'contacts',
  'customerContact',
  'leavers',
  'groups',
  'statistics',
  'joinWays',
  'customerService',
  'tagStatistics',
  'sobotStatistics',
] as const;
export type ProbeName = (typeof PROBES)[number];

/** Seconds by which the clock of this computer may differ from the vendor's before it is worth a word. */
export const CLOCK_TOLERANCE = 60;
