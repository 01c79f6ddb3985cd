import type { JoinWayRow } from '@shared/contract/join-ways';
import { JOIN_WAY_GROUPS, type JoinWayFields } from '@shared/domain/join-way-rules';

/** A new join way before anything is chosen. A new group by itself is the vendor's own default (D:92229). */
export const BLANK: JoinWayFields = {
  scene: 2,
  remark: '',
  autoCreate: true,
  baseName: '',
  baseId: null,
  chatIds: [],
  state: '',
};

/** What would be sent: without space at the ends, and without what only counts with automatic groups. */
export function tidy(fields: JoinWayFields): JoinWayFields {
  const { remark, state, autoCreate, baseName, baseId } = fields;
  return {
    ...fields,
    remark: remark.trim(),
    state: state.trim(),
    baseName: autoCreate ? baseName.trim() : '',
    baseId: autoCreate ? baseId : null,
  };
}

/** The list with one entry moved to another place. */
export function movedTo(chatIds: readonly string[], from: number, to: number): string[] {
  const chatId = chatIds[from];
  if (chatId === undefined || to < 0 || to >= chatIds.length) return [...chatIds];
  return chatIds.toSpliced(from, 1).toSpliced(to, 0, chatId);
}

/** The list with a group at its end; as it was when it is full or has the group already. */
export function added(chatIds: readonly string[], chatId: string): string[] {
  if (chatIds.length >= JOIN_WAY_GROUPS || chatIds.includes(chatId)) return [...chatIds];
  return [...chatIds, chatId];
}

/** The names of the first two automatically made groups; null without a name to begin with. */
export function automaticNames({ baseName, baseId }: JoinWayFields): readonly [string, string] | null {
  const name = baseName.trim();
  return name === '' || baseId === null ? null : [`${name}${baseId}`, `${name}${baseId + 1}`];
}

/** How many others in the vault use a channel already. */
export function sharing(rows: readonly JoinWayRow[], state: string, own: number | null): number {
  const channel = state.trim();
  if (channel === '') return 0;
  return rows.filter(
    ({ id, state: standing, fields }) => id !== own && standing !== 'deleted' && fields?.state === channel,
  ).length;
}
