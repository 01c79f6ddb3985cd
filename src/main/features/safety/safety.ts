import type { Handlers } from '@shared/contract';
import type { EventTopic } from '@shared/contract/events';
import type { Audit } from '@main/features/audit/audit';
import type { OpenStore } from '@main/store/api';

export interface SafetyDeps {
  readonly store: OpenStore;
  readonly emit: (topic: EventTopic) => void;
  readonly audit: Audit['append'];
  /** Unix seconds. */
  readonly now: () => number;
  readonly chooseFile: (suggestedName: string) => Promise<string | null>;
  /** Asks for a file with one of some endings; null when the dialog was closed. */
  readonly openFile: (extensions: readonly string[]) => Promise<string | null>;
  readonly logFolder: string;
  /** Whether something is being sent to a vendor now. */
  readonly isSending: () => Promise<boolean>;
}

type SafetyHandlers = Pick<Handlers, Extract<keyof Handlers, `${'backups' | 'privacy' | 'logs'}.${string}`>>;

/** Backups, what is to be forgotten, and logs for support. */
export function createSafety(_deps: SafetyDeps): SafetyHandlers {
  return {} as SafetyHandlers;
}
