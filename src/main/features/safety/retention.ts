import type { EventTopic } from '@shared/contract/events';
import type { Audit } from '@main/features/audit/audit';
import type { Timers } from '@main/features/jobs/timers';
import { log } from '@main/log';
import type { OpenStore } from '@main/store/api';

const DAY = 86_400;
const LOOK_EVERY = 3_600_000;

export interface RetentionDeps {
  readonly store: Pick<OpenStore, 'getSettings' | 'eraseMembers'>;
  readonly timers: Pick<Timers, 'now' | 'after'>;
  readonly audit: Audit['append'];
  readonly emit: (topic: EventTopic) => void;
}

/** Erases, once a day, details of members that are older than the settings allow. */
export interface Retention {
  readonly start: () => void;
  /** Looks now, without waiting for the next hour. */
  readonly look: () => Promise<void>;
  readonly stop: () => void;
}

export function createRetention({ store, timers, audit, emit }: RetentionDeps): Retention {
  /** When it was last done, and for how many days: another number is done at once. */
  let done: { readonly at: number; readonly days: number } | null = null;
  let cancel: () => void = () => undefined;

  const erase = async (): Promise<void> => {
    const { memberDays: days } = await store.getSettings();
    const now = timers.now();
    if (days === 0 || (done?.days === days && Math.abs(now - done.at) < DAY)) return;
    const members = await store.eraseMembers(null, now - days * DAY);
    done = { at: now, days };
    if (members === 0) return;
    await audit('members.expired', null, { members, days });
    emit('groups.changed');
  };
  const look = (): Promise<void> =>
    erase().catch((error: unknown) => log.warn('details of members were not erased', { error }));
  const start = (): void => {
    cancel();
    cancel = timers.after(LOOK_EVERY, start);
    void look();
  };
  return { start, look, stop: () => cancel() };
}
