import type { DeskApi } from '../api.desk';
import type { Session } from '../session';
import { happeningMethods } from './happenings';
import { safetyMethods } from './safety';
import { savedViewMethods } from './saved-views';

export function deskMethods(session: Session): Omit<DeskApi, 'restoreBackup'> {
  return { ...safetyMethods(session), ...savedViewMethods(session), ...happeningMethods(session) };
}
