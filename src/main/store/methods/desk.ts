import type { DeskApi } from '../api.desk';
import type { Session } from '../session';
import { safetyMethods } from './safety';

export function deskMethods(session: Session): Omit<DeskApi, 'restoreBackup'> {
  return { ...safetyMethods(session) } as Omit<DeskApi, 'restoreBackup'>;
}
