import type { TFunction } from 'i18next';
import type { AppError } from '@shared/domain/errors';
import type { GroupRow, GroupStatus } from '@shared/domain/group';
import { wecomCode } from '@shared/domain/wecom/codes';
import { visibleText } from '@renderer/lib/visibleText';
import type { Tone } from '@renderer/theme/tokens';

/** The texts that this screen draws from. */
export type GroupsT = TFunction<['groups', 'common']>;

/** The colour of each inheritance status. */
export const STATUS_TONES: Readonly<Record<GroupStatus, Tone>> = {
  0: 'unknown',
  1: 'waiting',
  2: 'running',
  3: 'verified',
};

export interface GroupTitle {
  readonly text: string;
  /** Whether the text is ours, not the vendor's: no name, or none read yet. */
  readonly own: boolean;
}

export type NamedGroup = Pick<GroupRow, 'name' | 'loadError'>;

/** What stands for a group: its name on one visible line, or why there is none. */
export function groupTitle({ name, loadError }: NamedGroup, t: GroupsT): GroupTitle {
  if (name === null) {
    return { text: loadError === null ? t('unread') : t('unreadable', { code: loadError }), own: true };
  }
  const text = visibleText(name).trim();
  return text === '' ? { text: t('unnamed'), own: true } : { text, own: false };
}

/** Why the details of a group could not be read the last time; null when they were, and for one that has gone. */
export function readTrouble({ loadError, goneAt }: Pick<GroupRow, 'loadError' | 'goneAt'>): AppError | null {
  if (loadError === null || goneAt !== null) return null;
  const { error = 'vendor', retryHelps = false } = wecomCode(loadError) ?? {};
  return {
    code: error,
    reason: 'groups.unread',
    message: `the details of a group could not be read (${loadError})`,
    retryable: retryHelps,
    vendor: { errcode: loadError },
  };
}
