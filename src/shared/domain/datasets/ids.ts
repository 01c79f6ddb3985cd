/** Names of the datasets; also of their tables in the archive, so a name never changes. */
export const DATASET_IDS = [
  'groupsByOwner',
  'groupsByOwnerRange',
  'groupsByDay',
  'kfAccounts',
  'kfServicers',
  'wshotoTags',
  'sobotRobotSessions',
  'sobotRobotSatisfaction',
  'sobotHumanSessions',
  'sobotHumanSatisfaction',
  'sobotCustomerSessions',
  'sobotMessages',
  'sobotServiceData',
  'sobotHumanDuration',
  'sobotQuality',
] as const;
export type DatasetId = (typeof DATASET_IDS)[number];
