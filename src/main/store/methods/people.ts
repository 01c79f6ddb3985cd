import type { PeopleApi } from '../api.people';
import type { Session } from '../session';

export function peopleMethods(_session: Session): PeopleApi {
  return {} as PeopleApi;
}
