import type { TFunction } from 'i18next';
import type { GroupRow, GroupStatus } from '@shared/domain/group';
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

type Named = Pick<GroupRow, 'name' | 'loadError'>;

/** What stands for a group: its name on one visible line, or why there is none. */
export function groupTitle({ name, loadError }: Named, t: GroupsT): GroupTitle {
  if (name === null) {
    return { text: loadError === null ? t('unread') : t('unreadable', { code: loadError }), own: true };
  }
  const text = visibleText(name).trim();
  return text === '' ? { text: t('unnamed'), own: true } : { text, own: false };
}
