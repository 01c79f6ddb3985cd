import type { Vendor } from '../vendor';
import type { Dataset } from './dataset';
import type { DatasetId } from './ids';
import { sobotHumanDuration, sobotServiceData } from './sobot-agents';
import { sobotHumanSatisfaction, sobotHumanSessions } from './sobot-human';
import { sobotCustomerSessions, sobotMessages } from './sobot-messages';
import { sobotQuality } from './sobot-quality';
import { sobotRobotSatisfaction, sobotRobotSessions } from './sobot-robot';
import { groupsByDay, groupsByOwner, groupsByOwnerRange } from './wecom-groups';
import { kfAccounts, kfServicers } from './wecom-kf';
import { wshotoTags } from './wshoto';

const byId: Readonly<Record<DatasetId, Dataset>> = {
  groupsByOwner,
  groupsByOwnerRange,
  groupsByDay,
  kfAccounts,
  kfServicers,
  wshotoTags,
  sobotRobotSessions,
  sobotRobotSatisfaction,
  sobotHumanSessions,
  sobotHumanSatisfaction,
  sobotCustomerSessions,
  sobotMessages,
  sobotServiceData,
  sobotHumanDuration,
  sobotQuality,
};

/** Every statistic that the app knows, in the order in which the screen lists them. */
export const DATASETS: readonly Dataset[] = Object.values(byId);

export const dataset = (id: DatasetId): Dataset => byId[id];

export const datasetsOf = (vendor: Vendor): readonly Dataset[] =>
  DATASETS.filter((each) => each.vendor === vendor);
