import type { Bilingual } from '../bilingual';
import type { ErrorCode } from '../errors';
import type { CodePolicy } from '../code-policy';

/**
 * Who can do something about it: `setup` the admin in the vendor's console or in the connection form,
 * `person` the member concerned, `group` nothing but the group itself, `choice` the admin by choosing
 * otherwise here, `limit` time, `vendor` the vendor, `app` this app (a call it should not have made so).
 */
export type Fault = 'setup' | 'person' | 'group' | 'choice' | 'limit' | 'vendor' | 'app';

/** One answer code of the global table (D:90313). */
export interface WecomCode {
  readonly code: number;
  /** The official Chinese text, and what it means in English. */
  readonly meaning: Bilingual;
  readonly cause: Bilingual;
  readonly fix: Bilingual;
  readonly fault: Fault;
  /** Whether sending the same again later can succeed without anybody changing anything. */
  readonly retryHelps: boolean;
  readonly policy: CodePolicy;
  readonly error: ErrorCode;
}
