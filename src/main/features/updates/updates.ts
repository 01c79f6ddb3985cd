import type { Handlers } from '@shared/contract';
import type { EventTopic } from '@shared/contract/events';
import { type LicenceDeps, createLicences } from './licences';

export interface UpdateDeps extends LicenceDeps {
  readonly emit: (topic: EventTopic) => void;
  /** Whether something is being sent to a vendor now. */
  readonly isSending: () => Promise<boolean>;
  /** Folder of what is shipped beside the program. */
  readonly resources: string;
}

type UpdateHandlers = Pick<Handlers, Extract<keyof Handlers, `updates.${string}`>>;

/** Updates, and the licences of what is shipped. */
export function createUpdates(deps: UpdateDeps): UpdateHandlers {
  return { ...createLicences(deps) } as UpdateHandlers;
}
