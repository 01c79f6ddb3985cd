import type { AppError } from '@shared/domain/errors';
import type { StoreApi, StoreMethod } from './api';

/** Every method of the store; what is not in this list is refused. */
const METHODS = [
  'open',
  'close',
  'listConnections',
  'isOfCorp',
  'saveConnection',
  'removeConnection',
  'getSettings',
  'setSettings',
  'getView',
  'setView',
  'seePeople',
  'setFollowUsers',
  'everyOwner',
  'searchPeople',
  'checkTakers',
  'namelessPeople',
  'unseenOwners',
  'applyList',
  'applyDetails',
  'applyLoadError',
  'holdsRun',
  'markGone',
  'staleDetails',
  'countStale',
  'finishSync',
  'openQuery',
  'readWindow',
  'closeQuery',
  'openSelection',
  'summarize',
  'overview',
  'groupDetail',
  'createJob',
  'updateJob',
  'getJob',
  'listJobs',
  'jobHistory',
  'unfinishedJobs',
  'createDraft',
  'reviseDraft',
  'discardDraft',
  'getPlan',
  'listPlans',
  'readItems',
  'startPlan',
  'schedulePlan',
  'nextBatch',
  'beginBatch',
  'holdPlan',
  'duePlans',
  'unprovenPlans',
  'answerBatch',
  'loseBatch',
  'loseInterrupted',
  'itemsToRead',
  'recordReadings',
  'cancelRest',
  'finishPlan',
  'matchGroups',
  'appendAudit',
  'readAudit',
  'verifyAudit',
  'seeSubjects',
  'listSubjects',
  'searchSubjects',
  'writeDays',
  'missingDays',
  'countMissing',
  'coverage',
  'archiveStatus',
  'setAutomatic',
  'automaticArchives',
  'explore',
  'rawDays',
  'readRange',
  'writeRange',
  'writeEvents',
  'readEvents',
  'hints',
  'morning',
  'listExplorations',
  'saveExploration',
  'removeExploration',
  'addFile',
  'updateFile',
  'getFile',
  'listFiles',
  'addOrders',
  'nextOrder',
  'beginOrder',
  'endOrder',
  'loseSentOrders',
  'listOrders',
  'listJoinWays',
  'joinWayDetail',
  'getJoinWay',
  'joinWayIds',
  'addJoinWays',
  'beginCreation',
  'endCreation',
  'failCreation',
  'beginChange',
  'endChange',
  'loseJoinWayCalls',
  'readJoinWay',
  'missJoinWay',
  'failJoinWay',
  'setJoinWayImage',
  'joinWayImage',
  'forgetJoinWay',
  'settleLostCreation',
  'exportJoinWays',
  'importJoinWays',
  'listSavedViews',
  'saveView',
  'removeSavedView',
  'setDefaultView',
  'addHappening',
  'listHappenings',
  'happeningsSeen',
  'listBackups',
  'makeBackup',
  'presentContent',
  'saveBackupCopy',
  'inspectBackup',
  'restoreBackup',
  'eraseMembers',
  'listPeople',
  'namesakes',
  'plansOfPerson',
  'setAliases',
  'orphanLeavers',
  'orphanGroups',
  'orphanChatIds',
  'orphanNews',
  'orphansSeen',
  'listSyncs',
  'compareSyncs',
  'changedChatIds',
] as const satisfies readonly StoreMethod[];

/** A type error here names a method that the list above lacks. */
type Missing = Exclude<StoreMethod, (typeof METHODS)[number]>;
const complete: [Missing] extends [never] ? true : Missing = true;

export interface StoreCall {
  readonly id: number;
  readonly method: StoreMethod;
  readonly args: readonly unknown[];
}

export type StoreMessage =
  | { readonly type: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly type: 'failure'; readonly id: number; readonly error: AppError }
  /** A call that took long, for the log. */
  | { readonly type: 'slow'; readonly method: StoreMethod; readonly ms: number };

/** Whether something that arrived is a call of a known method. */
export function isStoreCall(message: unknown): message is StoreCall {
  if (typeof message !== 'object' || message === null) return false;
  if (!('id' in message) || !('method' in message) || !('args' in message)) return false;
  const { id, method, args } = message;
  return (
    typeof id === 'number' && Array.isArray(args) && METHODS.some((known) => complete && known === method)
  );
}

/** Makes a `StoreApi` whose methods all go through one function. */
export function storeApi(
  call: (method: StoreMethod, args: readonly unknown[]) => Promise<unknown>,
): StoreApi {
  const methods = METHODS.map((method) => [method, (...args: unknown[]) => call(method, args)]);
  return Object.fromEntries(methods) as StoreApi;
}
