/** A key with what is held down beside it; `mod` is Ctrl, and Cmd on a Mac. */
export interface Shortcut {
  /** As `KeyboardEvent.key` names it. */
  readonly key: string;
  readonly mod?: boolean;
  readonly shift?: boolean;
  readonly alt?: boolean;
}

/** What tells one key press from another. */
export type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

export const isMac = typeof navigator !== 'undefined' && navigator.platform.startsWith('Mac');

const NAMES: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
  Escape: 'Esc',
  ' ': 'Space',
  ContextMenu: 'Menu',
};

const keyName = (key: string): string => NAMES[key] ?? (key.length === 1 ? key.toUpperCase() : key);

/** The keys as they are written on this system, one cap each: Ctrl and K, or ⌘ and K. */
export function keyCaps(shortcut: Shortcut, mac: boolean = isMac): readonly string[] {
  const { key, mod = false, shift = false, alt = false } = shortcut;
  return [
    ...(mod ? [mac ? '⌘' : 'Ctrl'] : []),
    ...(alt ? [mac ? '⌥' : 'Alt'] : []),
    ...(shift ? [mac ? '⇧' : 'Shift'] : []),
    keyName(key),
  ];
}

/** The keys in one word, for tooltips: Ctrl+K, or ⌘K. */
export const keyText = (shortcut: Shortcut, mac: boolean = isMac): string =>
  keyCaps(shortcut, mac).join(mac ? '' : '+');

/** The keys as `aria-keyshortcuts` writes them. */
export function ariaKeys({ key, mod, shift, alt }: Shortcut, mac: boolean = isMac): string {
  const held = [mod && (mac ? 'Meta' : 'Control'), alt && 'Alt', shift && 'Shift'].filter(Boolean);
  return [...held, key === ' ' ? 'Space' : keyName(key)].join('+');
}

/** Signs such as `?` need Shift on some keyboards and not on others; letters, digits and the space bar do not. */
const isSign = (key: string): boolean => key.length === 1 && !/[a-z\d ]/i.test(key);

/** Whether a key that was pressed is the shortcut; of a sign, with Shift or without. */
export function isPressed(shortcut: Shortcut, event: Pressed, mac: boolean = isMac): boolean {
  const { key, mod = false, shift = false, alt = false } = shortcut;
  return (
    event.key.normalize('NFKC').toLowerCase() === key.toLowerCase() &&
    (mac ? event.metaKey : event.ctrlKey) === mod &&
    !(mac ? event.ctrlKey : event.metaKey) &&
    event.altKey === alt &&
    (isSign(key) || event.shiftKey === shift)
  );
}

/** Whether a shortcut would otherwise be typed into a field. */
export const typesText = ({ key, mod = false }: Shortcut): boolean => !mod && key.length === 1;
