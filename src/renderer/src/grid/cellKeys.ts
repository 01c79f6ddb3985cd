import { isMac, isPressed, type Pressed } from '../commands/keys';

/** What a key does in a cell. */
export type CellDeed = 'copy' | 'pickAll' | 'pick' | 'pickRange' | 'open';

const KEYS = [
  ['copy', { mod: true, key: 'c' }],
  ['pickAll', { mod: true, key: 'a' }],
  ['pick', { key: ' ' }],
  ['pickRange', { key: ' ', shift: true }],
  ['open', { key: 'Enter' }],
] as const;

/**
 * What a key that was pressed in a cell asks for; null for a key of somebody else, such as Ctrl+Space, which turns
 * the input method on. Caps Lock makes no difference.
 */
export function cellDeed(event: Pressed, mac: boolean = isMac): CellDeed | null {
  return KEYS.find(([, shortcut]) => isPressed(shortcut, event, mac))?.[0] ?? null;
}
