import type { EventTopic } from '@shared/contract/events';
import type { Handlers } from '@shared/contract/index';
import type { JobRecord } from '@main/store/api';
import type { DeskApi } from '@main/store/api.desk';

export interface HappeningDeps {
  readonly store: Pick<DeskApi, 'addHappening' | 'listHappenings' | 'happeningsSeen'>;
  readonly emit: (topic: EventTopic) => void;
  /** Unix seconds. */
  readonly now: () => number;
}

export interface Happenings {
  readonly handlers: Pick<Handlers, 'happenings.list' | 'happenings.seen'>;
  /** A job has ended, well or not. */
  readonly jobEnded: (job: JobRecord) => void;
}

/** What happened by itself, kept until somebody has seen it. */
export function createHappenings({ store, emit }: HappeningDeps): Happenings {
  return {
    handlers: {
      'happenings.list': ({ limit }) => store.listHappenings(limit),
      'happenings.seen': async ({ upTo }) => {
        await store.happeningsSeen(upTo);
        emit('happenings.changed');
      },
    },
    jobEnded: () => undefined,
  };
}
