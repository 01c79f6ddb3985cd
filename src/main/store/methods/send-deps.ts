import type { Session } from '../session';
import type { SendDeps } from '../transfers/replan';

/** What plans are scheduled and sent by, of an open store; the quotas as the settings read them at that moment. */
export function sendDeps({ transfers, groups, settings }: Session): SendDeps {
  return { tables: transfers, onjob: groups.onjob, scope: () => settings.get().dailyLimitScope };
}
