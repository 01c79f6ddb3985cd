import { log } from '../log';

/**
 * What the system does at a login. `refused`: the app is entered, and somebody has told the system itself not to
 * heed that.
 */
export type StartStanding = 'on' | 'refused' | 'off';

/** Where the system keeps what it starts at a login. */
export interface SystemStart {
  /** Whether the app, as it runs here, can be started by the system at all. */
  readonly canStart: () => boolean;
  readonly standing: () => Promise<StartStanding>;
  readonly set: (on: boolean) => Promise<void>;
}

/**
 * Has the system start the app at a login as the settings say, where it does otherwise: they may have come with a
 * backup, or come back when a policy went. What somebody refused in the system itself stays refused, unless a policy
 * decided. Never rejects.
 */
export async function keepStart(on: boolean, isPolicy: boolean, system: SystemStart): Promise<void> {
  if (!system.canStart()) return;
  try {
    const standing = await system.standing();
    const isKept = on ? standing === 'on' || (standing === 'refused' && !isPolicy) : standing === 'off';
    if (isKept) return;
    await system.set(on);
    log.info('the system was told whether to start the app', { on, standing, isPolicy });
  } catch (error) {
    log.warn('the system was not told whether to start the app', { on, isPolicy, error });
  }
}
