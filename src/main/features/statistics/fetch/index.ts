import type { DatasetId } from '@shared/domain/datasets/ids';
import type { DatasetFetcher } from './fetcher';
import { groupsByDay } from './group-days';
import { groupsByOwner, groupsByOwnerRange } from './group-owners';
import { kfAccounts, kfServicers } from './kf';
import { sobotQuality } from './sobot-quality';
import { sobotRange } from './sobot-range';
import { wshotoTags } from './wshoto-tags';

/** How each dataset is read from its vendor. */
export const FETCHERS: Readonly<Record<DatasetId, DatasetFetcher>> = {
  groupsByOwner,
  groupsByOwnerRange,
  groupsByDay,
  kfAccounts,
  kfServicers,
  wshotoTags,
  sobotRobotSessions: sobotRange('sobotRobotSessions'),
  sobotRobotSatisfaction: sobotRange('sobotRobotSatisfaction'),
  sobotHumanSessions: sobotRange('sobotHumanSessions'),
  sobotHumanSatisfaction: sobotRange('sobotHumanSatisfaction'),
  sobotCustomerSessions: sobotRange('sobotCustomerSessions'),
  sobotMessages: sobotRange('sobotMessages'),
  sobotServiceData: sobotRange('sobotServiceData'),
  sobotHumanDuration: sobotRange('sobotHumanDuration'),
  sobotQuality,
};
