import type { Lacks } from './permissions';

/** Switches for what the vendor's documents leave open, and the numbers they do not publish. */
export interface Settings {
  /**
   * How groups of leavers are listed. `named`: only when an owner_filter names them (D:92120).
   * `statusFilter`: naming them answers 40003, and only status_filter 1 without owner_filter shows them.
   */
  leaversNeed: 'named' | 'statusFilter';
  /** What user/get says about a leaver: 60111, or the member with status 5 (D:90196). */
  leaverLookup: 'missing' | 'status5';
  /** Where 84083 stands when the new owner has no customer contact: for the whole call or for each group. */
  contactlessTaker: 'wholeCall' | 'perGroup';
  /** Groups of one old owner that may be given away on one Shanghai day: 300 (D:92127, D:95703). */
  dailyLimit: number;
  /**
   * Code for a group beyond the daily limit. None is published. 81017 (too many asked for)
   * is the published code that says so without being the code of another limit.
   */
  dailyLimitCode: number;
  /** Whether the 300 count per old owner, or per old and new owner. */
  dailyLimitScope: 'owner' | 'pair';
  /** Code for a third on-the-job transfer within 90 days; published for customers, not for groups. */
  frequencyCode: number;
  /** How long an inheritance takes, in seconds of the practice clock. */
  inheritSeconds: number;
  /** How long a transfer call takes and keeps others out (45035), in real milliseconds. */
  transferMs: number;
  /** How long every call takes, in real milliseconds. */
  latencyMs: number;
  /** Calls of one API at a time; more answer 45033. The vendor publishes no number. */
  concurrency: number;
  /** Calls of one API (D:90312); more answer 45009 for as long as the window is. */
  perMinute: number;
  perHour: number;
  /** Wrong secrets within an hour before gettoken is blocked for an hour. */
  wrongSecretsPerHour: number;
  /** Calls of one API of wshoto a minute; the vendor says that there is a limit, and publishes no number. */
  wshotoPerMinute: number;
  /** HTTP status of wshoto's refusals; the body says what is wrong either way. */
  wshotoErrorStatus: number;
  /** Calls of Sobot a minute (210017). */
  sobotPerMinute: number;
  /** Whether those 1000 count for the whole company, or for each API. */
  sobotLimitScope: 'company' | 'api';
  /** Token codes of Sobot's statistics: 9100xx as in their document, or 9000xx as in all others. */
  sobotTokenCodes: 'document' | 'others';
  /** HTTP status of Sobot's refusals. */
  sobotErrorStatus: number;
  /** Seconds that create_time of get_token may be off; null when the vendor does not look. */
  sobotClockSkew: number | null;
  /** Which day a quality check is found by: that of the chat, or that of the check. */
  sobotQualityDay: 'chat' | 'check';
  /** Join ways and contact ways (联系我) of the company together (D:92229). */
  joinWayQuota: number;
  /** How many contact ways there are; this workspace has none of its own. */
  contactWaysUsed: number;
  /**
   * Code beyond that quota. D:90313 has one for contact ways only, 41045, which share the quota: none is
   * published for join ways.
   */
  joinWayQuotaCode: number;
  /**
   * Code for a config_id that does not exist, was deleted, or is another app's. D:90313 has one for contact
   * ways only, 41044; none is published for join ways.
   */
  unknownJoinWayCode: number;
  /** Whether get_join_way leaves out what was never set, or says it as `""` and 0. */
  joinWayBlanks: 'absent' | 'empty';
  /**
   * What `qr_code` of scene 1 is: missing, as the field "only with a QR code" of 2023 has it, or the address
   * for the plugin, as its words of 2026 may be read.
   */
  miniProgramUrl: 'none' | 'plugin';
  /** Permissions that the app lacks, each with the code that it is refused with. */
  lacks: Lacks;
  /** Addresses that may call; null when the app has no list. */
  trustedIps: readonly string[] | null;
  /** Whether gettoken is refused at other addresses too; every refusal on record is one of another API. */
  gettokenChecksIp: boolean;
  /** The address that callers seem to come from. */
  clientIp: string;
  /** Seconds by which the `Date` header of every answer is ahead of this machine's clock. */
  dateSkewSeconds: number;
}

export const DEFAULT_SETTINGS: Settings = {
  leaversNeed: 'named',
  leaverLookup: 'missing',
  contactlessTaker: 'wholeCall',
  dailyLimit: 300,
  dailyLimitCode: 81017,
  dailyLimitScope: 'owner',
  frequencyCode: 40128,
  inheritSeconds: 4,
  transferMs: 15,
  latencyMs: 0,
  concurrency: 50,
  perMinute: 10_000,
  perHour: 150_000,
  wrongSecretsPerHour: 2000,
  wshotoPerMinute: 1000,
  wshotoErrorStatus: 200,
  sobotPerMinute: 1000,
  sobotLimitScope: 'company',
  sobotTokenCodes: 'document',
  sobotErrorStatus: 200,
  sobotClockSkew: null,
  sobotQualityDay: 'chat',
  joinWayQuota: 500_000,
  contactWaysUsed: 1200,
  joinWayQuotaCode: 41045,
  unknownJoinWayCode: 41044,
  joinWayBlanks: 'absent',
  miniProgramUrl: 'none',
  lacks: {},
  trustedIps: null,
  gettokenChecksIp: false,
  clientIp: '203.0.113.24',
  dateSkewSeconds: 0,
};
