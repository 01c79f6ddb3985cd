import type { TaskType } from '@shared/contract/sobot';

/** The kinds of raw data in the vendor's order, each in its own word (Sobot 2.9). */
export const TASKS: readonly { readonly type: TaskType; readonly word: string }[] = [
  { type: 1, word: 'visit' },
  { type: 2, word: 'conversation' },
  { type: 3, word: 'evaluation' },
  { type: 4, word: 'msg' },
  { type: 5, word: 'user' },
  { type: 6, word: 'ticket' },
];

/** The vendor's own word for a kind. */
export const vendorWord = (type: TaskType): string =>
  TASKS.find((task) => task.type === type)?.word ?? String(type);
