/** Most groups of one join way (D:92229; more answer 41091). */
export const JOIN_WAY_GROUPS = 5;
/** Characters of a remark; the vendor silently cuts what is longer (D:92229). */
export const REMARK_LIMIT = 30;
/** UTF-8 characters of a state (D:92229). */
export const STATE_LIMIT = 30;
/** UTF-8 characters of the name that automatically made groups begin with (D:92229). */
export const BASE_NAME_LIMIT = 40;
/** Largest number of the first automatically made group that this app sends; the document names none. */
export const BASE_ID_LIMIT = 1_000_000_000;
/** Join ways of one corp, shared with its contact ways 联系我 (D:92229). */
export const JOIN_WAY_QUOTA = 500_000;
/** Members that a customer group holds at most. */
export const GROUP_CAPACITY = 500;
/** From this many members on a group counts as nearly full. */
export const NEARLY_FULL = 450;
/** Most config ids of one paste. */
export const ADOPT_LIMIT = 5_000;
/** Largest vault file to import, in bytes. */
export const VAULT_BYTES = 100_000_000;
/** What a config id looks like, and its longest. */
export const CONFIG_ID = /^[\w-]+$/;
export const CONFIG_ID_LIMIT = 128;

/** 1 the button of a mini program, 2 a QR code (D:92229). */
export const JOIN_SCENES = [1, 2] as const;
export type JoinWayScene = (typeof JOIN_SCENES)[number];

/**
 * `unread`: adopted, and not read from the vendor yet. `live`: the vendor had it when it was last asked.
 * `missing`: the vendor no longer knows it, or another app made it. `deleted`: deleted by this app.
 * `unsettled`: the answer to a change was lost; reading it settles what became of it.
 */
export const JOIN_WAY_STATES = ['unread', 'live', 'missing', 'deleted', 'unsettled'] as const;
export type JoinWayState = (typeof JOIN_WAY_STATES)[number];

/** What a join way holds, as the vendor stores it. Of what was read, which may break rules of today. */
export interface JoinWayFields {
  scene: JoinWayScene;
  remark: string;
  /** Whether a new group is made when all linked ones are full. */
  autoCreate: boolean;
  /** Name of automatically made groups, without their number; only with `autoCreate`. */
  baseName: string;
  /** Number of the first group made automatically; only with `autoCreate`. */
  baseId: number | null;
  chatIds: string[];
  /** Comes back with every member who joined this way; empty for none. */
  state: string;
}
export type JoinWayField = keyof JoinWayFields;
export const JOIN_WAY_FIELDS = [
  'scene',
  'remark',
  'chatIds',
  'autoCreate',
  'baseName',
  'baseId',
  'state',
] as const satisfies readonly JoinWayField[];

/** Characters as the vendor counts them: code points, not UTF-16 units. */
export const characters = (text: string): number => [...text].length;

/** The fields in which two versions differ. The order of the groups matters: the vendor fills them in turn. */
export function changedFields(from: JoinWayFields, to: JoinWayFields): JoinWayField[] {
  return JOIN_WAY_FIELDS.filter((field) => JSON.stringify(from[field]) !== JSON.stringify(to[field]));
}

/** Why a field may not be sent. `onlyAuto`: it means nothing unless groups are made automatically. */
export type JoinWayProblem = 'tooLong' | 'noGroups' | 'tooMany' | 'repeated' | 'notNumber' | 'onlyAuto';

/** What is wrong with a form, by field; empty when the whole of it may be sent (D:92229). */
export function joinWayProblems(form: JoinWayFields): Partial<Record<JoinWayField, JoinWayProblem>> {
  const { remark, state, autoCreate, baseName, baseId, chatIds } = form;
  const problems: Partial<Record<JoinWayField, JoinWayProblem>> = {};
  if (characters(remark) > REMARK_LIMIT) problems.remark = 'tooLong';
  if (characters(state) > STATE_LIMIT) problems.state = 'tooLong';
  if (characters(baseName) > BASE_NAME_LIMIT) problems.baseName = 'tooLong';
  else if (!autoCreate && baseName !== '') problems.baseName = 'onlyAuto';
  if (baseId !== null && (!Number.isInteger(baseId) || baseId < 1 || baseId > BASE_ID_LIMIT))
    problems.baseId = 'notNumber';
  else if (!autoCreate && baseId !== null) problems.baseId = 'onlyAuto';
  if (chatIds.length === 0) problems.chatIds = 'noGroups';
  else if (chatIds.length > JOIN_WAY_GROUPS) problems.chatIds = 'tooMany';
  else if (new Set(chatIds).size !== chatIds.length) problems.chatIds = 'repeated';
  return problems;
}
