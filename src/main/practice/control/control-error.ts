import type { Workspace } from '../workspace';

/** A command that names something the world does not have. */
export class ControlError extends Error {}

/** The index of a person. @throws ControlError when there is none. */
export function personIndex({ state }: Workspace, userid: string): number {
  const index = state.find(userid);
  if (index === null) throw new ControlError('There is no such person.');
  return index;
}
