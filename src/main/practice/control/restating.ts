import type { z } from 'zod';
import { startOfDay } from '@shared/domain/day';
import type { WorldEvent } from '../state/events';
import { dayNumber } from '../statistics/calendar';
import { kfWorld } from '../world/kf';
import type { Workspace } from '../workspace';
import { ControlError, personIndex } from './control-error';
import type { restateInput } from './input';

/** What happens when the vendor counts a day again. @throws ControlError for nobody, and for no account. */
export function restating(workspace: Workspace, input: z.output<typeof restateInput>): WorldEvent {
  const day = dayNumber(startOfDay(input.day));
  if (input.of === 'groups') {
    return { type: 'restate', of: 'groups', subject: String(personIndex(workspace, input.userid)), day };
  }
  const { openKfid, userid } = input;
  if (!kfWorld(workspace.world).accounts.some((account) => account.openKfid === openKfid))
    throw new ControlError('There is no such account.');
  if (userid === undefined) return { type: 'restate', of: 'kf', subject: openKfid, day };
  const person = workspace.state.person(personIndex(workspace, userid));
  return { type: 'restate', of: 'kf', subject: `${openKfid} ${person.userid}`, day };
}
