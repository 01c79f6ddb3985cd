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

/**
 * What the steps and probes find out, by name.
 * - secret: `kept` keychain or memory
 * - proxy: `via` own, system or none; `proxyHost` host:port without credentials
 * - dns: `addresses`, separated by commas
 * - tls: `protocol`; `subject`, `issuer` and `root` as names; `validTo` in Unix seconds; `trusted` by a public authority
 * - clock: `skewSeconds`, positive when this computer is ahead
 * - ip: `fromIp`, the address that WeCom sees
 * - probes: `apis` that were called, separated by commas; `count` of the people or accounts that were answered
 */
export const DOCTOR_FACTS = [
  'kept',
  'via',
  'proxyHost',
  'addresses',
  'protocol',
  'subject',
  'issuer',
  'root',
  'validTo',
  'trusted',
  'skewSeconds',
  'fromIp',
  'apis',
  'count',
] as const;
export type DoctorFact = (typeof DOCTOR_FACTS)[number];

/** Names of the sentences below `doctor.notes`. */
export const DOCTOR_NOTES = [
  /** tls: plain http, which is allowed on this computer only. */
  'localHttp',
  /** dns: the base URL holds an address, no name. */
  'ipLiteral',
  /** dns: the proxy resolves the name. */
  'behindProxy',
  /** tls: a proxy over TLS or SOCKS, or one that asks for a login of another kind than Basic. */
  'otherProxy',
  /** proxy, dns, tls: failed by itself, while the app's own network stack gets through. */
  'appGetsThrough',
  /** tls: no public authority, and the system accepts it. */
  'gatewayCertificate',
  /** tls: no public authority, and the system does not accept it. */
  'untrusted',
  'otherName',
  'expired',
  'expiresSoon',
  'skewed',
  'skewedSobot',
  'noDate',
  'knownWrongSecret',
  'fetchesToken',
  'keptToken',
  'pastedToken',
  'afterFailure',
  /** token: the address was refused before the secret was looked at. */
  'ipFirst',
  'stopped',
  'notOfVendor',
  /** statistics: nobody is known whose groups could be asked about. */
  'noOwner',
  /** customerContact works, and answers nobody. */
  'nobodyListed',
  /** contacts work, and show no department. */
  'emptyRange',
  'notAsked',
] as const;
export type DoctorNote = (typeof DOCTOR_NOTES)[number];
