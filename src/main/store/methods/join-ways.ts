import type { JoinWaysApi } from '../api.join-ways';
import type { Session } from '../session';

export function joinWayMethods(_session: Session): JoinWaysApi {
  return {} as JoinWaysApi;
}
