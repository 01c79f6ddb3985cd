import type { Bilingual } from './bilingual';
import type { CodePolicy } from './code-policy';
import type { ErrorCode } from './errors';

/**
 * Who can do something about it: `setup` the admin in the vendor's console or in the connection form,
 * `person` the member concerned, `group` nothing but the group itself, `choice` the admin by choosing
 * otherwise here, `limit` time, `vendor` the vendor, `app` this app (a call it should not have made so).
 */
export type Fault = 'setup' | 'person' | 'group' | 'choice' | 'limit' | 'vendor' | 'app';

/** One answer code of a vendor: a number, or a text where leading zeros count. */
export interface VendorCode<C extends number | string> {
  readonly code: C;
  /** The vendor's own Chinese text where there is one, and what it means in English. */
  readonly meaning: Bilingual;
  readonly cause: Bilingual;
  readonly fix: Bilingual;
  readonly fault: Fault;
  /** Whether sending the same again later can succeed without anybody changing anything. */
  readonly retryHelps: boolean;
  readonly policy: CodePolicy;
  readonly error: ErrorCode;
}

/** A code in words for the admin. */
export interface Explanation {
  readonly meaning: string;
  readonly cause: string;
  readonly fix: string;
  /** False when the code is not in the table and only general advice can be given. */
  readonly known: boolean;
  readonly retryHelps: boolean;
}

/** What a code that no table holds is explained with. */
export type Unknown = Readonly<Record<'zh' | 'en', Pick<Explanation, 'meaning' | 'cause' | 'fix'>>>;

export function explanationOf(
  entry: VendorCode<number | string> | undefined,
  unknown: Unknown,
  language: 'zh-CN' | 'en',
): Explanation {
  const pick = language === 'en' ? 'en' : 'zh';
  if (entry === undefined) return { ...unknown[pick], known: false, retryHelps: false };
  const { meaning, cause, fix, retryHelps } = entry;
  return { meaning: meaning[pick], cause: cause[pick], fix: fix[pick], known: true, retryHelps };
}
