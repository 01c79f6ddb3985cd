import { ACCESS } from './access';
import { DEPARTMENT_ENDPOINTS } from './departments';
import type { Endpoint } from './endpoint';
import { GROUP_STATISTICS } from './group-statistics';
import { groupGet } from './group-get';
import { groupList } from './group-list';
import { JOIN_WAYS } from './join-ways';
import { KF_ACCOUNTS } from './kf-accounts';
import { KF_STATISTICS } from './kf-statistics';
import { PEOPLE_ENDPOINTS } from './people';
import { onjobTransfer, resignedTransfer } from './transfer';

/** Every API of the stand-in, by its path below /cgi-bin. */
export const ENDPOINTS: ReadonlyMap<string, Endpoint> = new Map(
  [
    ...ACCESS,
    ...DEPARTMENT_ENDPOINTS,
    ...PEOPLE_ENDPOINTS,
    groupList,
    groupGet,
    resignedTransfer,
    onjobTransfer,
    ...JOIN_WAYS,
    ...GROUP_STATISTICS,
    ...KF_ACCOUNTS,
    ...KF_STATISTICS,
  ].map((endpoint) => [endpoint.api, endpoint]),
);
