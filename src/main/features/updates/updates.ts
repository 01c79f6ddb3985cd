import type { Handlers } from '@shared/contract';
import type { EventTopic } from '@shared/contract/events';
import type { Settings } from '@shared/contract/settings';
import type { Timers } from '@main/features/jobs/timers';
import { log } from '@main/log';
import type { Policy } from '@main/policy';
import type { Send } from '@main/vendors/transport';
import { daily } from './daily';
import { type Ruling, UpdateDesk } from './desk';
import { type LicenceDeps, createLicences } from './licences';
import { type Program, type ProgramUpdater, programUpdater } from './program';
import { feedFolder, type Shipped } from './shipped';

export interface UpdateDeps extends LicenceDeps {
  readonly emit: (topic: EventTopic) => void;
  /** The settings as the policy has them. */
  readonly settings: () => Promise<Settings>;
  readonly policy: Pick<Policy, 'feed' | 'view'>;
  readonly timers: Pick<Timers, 'now' | 'after'>;
  /** Whether something is being sent to a vendor now. */
  readonly isSending: () => Promise<boolean>;
  readonly shipped: Shipped;
  readonly program: Program;
  /** Sends what the feed is asked, by the app's way out. */
  readonly send: Send;
}

export interface Updates {
  readonly handlers: Pick<Handlers, Extract<keyof Handlers, `updates.${string}`>>;
  /** Asks the feed some time from now, and then once a day. */
  readonly start: () => void;
  readonly stop: () => void;
  /** Keeps to the settings, whenever they have changed. */
  readonly settle: (settings: Settings) => void;
  /** Installs what is ready; when nothing works any more, at the end of the app. */
  readonly installAtQuit: () => Promise<void>;
}

/** Updates, and the licences of what is shipped. */
export function createUpdates(deps: UpdateDeps): Updates {
  const { shipped, policy, program, send, emit } = deps;
  const { kind, keys } = shipped;
  const feed = feedFolder(policy.feed ?? shipped.feed ?? '');
  let updater: ProgramUpdater | null = null;
  const desk = new UpdateDesk({
    settings: deps.settings,
    ruling: (settings) => rulingOf(settings, deps, feed),
    updater: () => {
      if (feed === null || kind === null) throw new Error('there are no updates here');
      updater ??= programUpdater(program, { feed, keys, kind, send });
      return updater;
    },
    changed: () => emit('updates.changed'),
    isSending: deps.isSending,
    now: deps.timers.now,
    quit: program.quit,
  });
  const check = (): void => {
    desk.check().catch((error: unknown) => log.warn('updates were not looked for', { error }));
  };
  const watch = daily(deps.timers, () => desk.checkedAt, check);
  const after = (work: () => Promise<void>) => async () => {
    await work();
    return desk.status();
  };
  return {
    handlers: {
      ...createLicences(deps),
      'updates.status': () => desk.status(),
      'updates.check': after(() => desk.check()),
      'updates.download': after(() => desk.download()),
      'updates.install': () => desk.install(),
    },
    start: watch.start,
    stop: watch.stop,
    settle: (settings) => desk.settle(settings),
    installAtQuit: () => desk.installAtQuit(),
  };
}

function rulingOf(
  { updates }: Settings,
  { policy, shipped }: Pick<UpdateDeps, 'policy' | 'shipped'>,
  feed: string | null,
): Ruling {
  if (updates === 'off') return { feed, why: policy.view.fixed.includes('updates') ? 'policy' : 'setting' };
  if (shipped.kind === null) return { feed, why: 'notInstalled' };
  if (feed === null) return { feed, why: 'noFeed' };
  return { feed, why: shipped.keys.length === 0 ? 'noKey' : null };
}
