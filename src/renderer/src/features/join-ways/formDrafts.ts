import type { JoinWayRow } from '@shared/contract/join-ways';
import { JOIN_SCENES, type JoinWayFields } from '@shared/domain/join-way-rules';
import { oneOf } from '@renderer/grid/savedViews/values';
import { isRecord } from '@renderer/lib/isRecord';
import { createDrafts, setDraft } from '@renderer/stores/drafts';
import { WHYS, type Task } from './tasks';

/** The open form as it was filled in so far: of a new join way, or of one by its id. */
export type FormDraft =
  | {
      readonly kind: 'create';
      readonly why: (typeof WHYS)[number];
      readonly fields: JoinWayFields;
    }
  | { readonly kind: 'edit'; readonly id: number; readonly fields: JoinWayFields };

/** The open form of each connection, until it is sent or given up. */
export const useFormDrafts = createDrafts<FormDraft>();

export const keepForm = (connectionId: string, draft: FormDraft | null): void =>
  setDraft(useFormDrafts, connectionId, draft);

/** What is kept of a form; putting an earlier version back begins with that version again. */
export function draftOf(task: Task, fields: JoinWayFields): FormDraft | null {
  if (task.kind === 'create') return { kind: 'create', why: task.why, fields };
  return task.kind === 'edit' ? { kind: 'edit', id: task.row.id, fields } : null;
}

/** What the form is opened for again; null when the join way is not there any more. */
export function taskOf(draft: FormDraft, rows: readonly JoinWayRow[]): Task | null {
  if (draft.kind === 'create') return { kind: 'create', why: draft.why, from: draft.fields };
  const row = rows.find(({ id }) => id === draft.id);
  if (row === undefined || row.fields === null || row.state === 'deleted') return null;
  return { kind: 'edit', row, fields: draft.fields };
}

const isText = (value: unknown): value is string => typeof value === 'string';

function fieldsOf(value: unknown): JoinWayFields | null {
  if (!isRecord(value)) return null;
  const { remark, autoCreate, baseName, baseId, chatIds, state } = value;
  const scene = oneOf(JOIN_SCENES, value['scene']);
  if (scene === null || typeof autoCreate !== 'boolean') return null;
  if (!isText(remark) || !isText(baseName) || !isText(state)) return null;
  if (baseId !== null && typeof baseId !== 'number') return null;
  if (!Array.isArray(chatIds) || !chatIds.every(isText)) return null;
  return { scene, remark, autoCreate, baseName, baseId, chatIds, state };
}

/** A form as it was kept on this machine; null for anything else. */
export function formDraftOf(value: unknown): FormDraft | null {
  if (!isRecord(value)) return null;
  const { kind, id } = value;
  const fields = fieldsOf(value['fields']);
  const why = oneOf(WHYS, value['why']);
  if (fields === null) return null;
  if (kind === 'create') return why === null ? null : { kind, why, fields };
  return kind === 'edit' && typeof id === 'number' ? { kind, id, fields } : null;
}
