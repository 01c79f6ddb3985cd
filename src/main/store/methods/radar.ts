import type { RadarApi } from '../api.radar';
import type { Session } from '../session';

export function radarMethods(_session: Session): RadarApi {
  return {} as RadarApi;
}
