import type { DeskApi } from '../api.desk';
import type { Session } from '../session';

export function deskMethods(_session: Session): DeskApi {
  return {} as DeskApi;
}
